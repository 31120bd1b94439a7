package com.tollgate.billing;

import java.math.BigDecimal;

/** What an organization owes. */
public record Invoice(
    int number, String organization, BigDecimal total, String currency, int lines, String mail) {}
