/** Methods that Spring runs on a schedule. */
package dev.weir.instrumentation.springscheduling;
