/**
 * From a rule of the configuration to what a woven method does at its entry and exit: which methods
 * a rule means, what its expressions mean there, and the method handles that record its metrics.
 */
package dev.weir.rules;
