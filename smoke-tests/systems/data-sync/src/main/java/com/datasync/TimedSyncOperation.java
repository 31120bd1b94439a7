package com.datasync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what operations people look at: each talks to another system. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@interface TimedSyncOperation {}
