package com.sqlsynthesizer.query;

/**
 * A question as the database understands it.
 *
 * @param type what kind of question it was: {@code aggregate}, {@code lookup} or {@code report}
 */
public record SynthesizedQuery(String type, String sql) {}
