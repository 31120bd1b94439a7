/** Kotlin, as far as rules on its suspend functions need it. */
package dev.weir.instrumentation.kotlin;
