/** {@code java -jar weir.jar}: what people and CI ask of the agent outside any application. */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
