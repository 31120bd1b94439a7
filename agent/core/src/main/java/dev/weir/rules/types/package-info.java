/**
 * Java's declared types as class files state them. Nothing here loads a class, so a rule can be
 * checked while its class is being woven, or offline against a jar.
 */
package dev.weir.rules.types;
