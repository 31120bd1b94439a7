/** {@code generate …}: dashboards and alerts from a configuration's own rules and polls. */
@NullMarked
package dev.weir.cli.generate;

import org.jspecify.annotations.NullMarked;
