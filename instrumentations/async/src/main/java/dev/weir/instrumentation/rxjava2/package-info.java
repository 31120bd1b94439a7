/** RxJava 2, as far as rules on methods that return its types need it. */
package dev.weir.instrumentation.rxjava2;
