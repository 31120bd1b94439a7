package dev.weir.dialect;

/** Of things that need no label to tell them apart. */
public enum NoFact {}
