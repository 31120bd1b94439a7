/**
 * {@code bench}: what a call under each rule costs on this machine. The application's classes are
 * loaded hollow: their shapes without their code, so that nothing of the application runs.
 */
@NullMarked
package dev.weir.cli.bench;

import org.jspecify.annotations.NullMarked;
