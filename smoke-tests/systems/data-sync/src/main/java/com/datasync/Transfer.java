package com.datasync;

/** What one operation moved. */
record Transfer(long records, long bytes) {}
