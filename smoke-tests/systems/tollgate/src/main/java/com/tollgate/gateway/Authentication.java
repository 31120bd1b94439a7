package com.tollgate.gateway;

/**
 * Who is calling, or why nobody knows; one of the two is null.
 *
 * @param failure such as {@code revoked_key}
 */
public record Authentication(String organization, String failure) {}
