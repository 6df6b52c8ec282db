-- What a person does in Neovim with the file a.isu. What comes of it is written as JSON to the file that ISU_RESULT names.
local result = {}
local limit = 120000
local function wait(what, look)
  assert(vim.wait(limit, look, 50), 'waited in vain for ' .. what)
end
local function at(pattern)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search('\\V' .. pattern) > 0, pattern .. ' is not there')
end
local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local ok, failure = pcall(function()
  wait('findings', function() return #vim.diagnostic.get(0) > 0 end)
  result.findings = vim.tbl_map(function(each) return each.message end, vim.diagnostic.get(0))

  at('CORE-OM')
  vim.lsp.buf.hover()
  wait('the hover', float)
  result.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false), '\n')
  vim.api.nvim_win_close(float(), true)

  at('mål förbättra')
  vim.cmd('normal! omä')
  vim.fn.cursor(vim.fn.line('.'), #vim.fn.getline('.') + 1)
  local params = vim.lsp.util.make_position_params()
  params.position.character = #'    mä' - 1
  for _, answer in pairs(assert(vim.lsp.buf_request_sync(0, 'textDocument/completion', params, limit))) do
    result.completion = vim.tbl_map(function(each) return each.label end, answer.result.items or answer.result)
  end
  vim.cmd('normal! dd')

  at('trygghet "')
  vim.lsp.buf.rename('lugn')
  wait('the new name', function() return text():find('lugn.nu', 1, true) end)

  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = limit }) else vim.lsp.buf.formatting_sync({}, limit) end
  result.text = text()
end)
if not ok then result.failure = tostring(failure) end
vim.fn.writefile({ vim.fn.json_encode(result) }, os.getenv('ISU_RESULT'))
vim.cmd('qall!')
