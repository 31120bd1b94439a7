package dev.weir.smoke.harness;

/**
 * What is left of a program that ended.
 *
 * @param exitCode 0 where all went well
 * @param stdout what it wrote to standard output
 * @param stderr what it wrote to standard error
 */
public record Outcome(int exitCode, String stdout, String stderr) {}
