package com.example.parcels;

/** Marks what auditors ask about. For readers: no code looks at it at run time. */
public @interface Audited {}
