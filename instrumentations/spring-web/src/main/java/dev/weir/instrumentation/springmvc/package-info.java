/** Spring MVC. */
package dev.weir.instrumentation.springmvc;
