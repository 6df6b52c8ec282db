/** In place of a package that finds out by `eval`, which the policy of a page forbids: every browser that the programs are made for has them. */
module.exports = () => true;
