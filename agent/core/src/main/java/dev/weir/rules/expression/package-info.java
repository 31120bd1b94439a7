/**
 * The expression language of rules: a few paths, comparisons and functions over what a woven method
 * knows, checked against declared types and compiled to method handles. It can read, not run.
 */
package dev.weir.rules.expression;
