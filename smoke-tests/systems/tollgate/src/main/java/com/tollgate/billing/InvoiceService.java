package com.tollgate.billing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Writes invoices. */
@Service
public class InvoiceService {
  private final JdbcTemplate jdbc;

  InvoiceService(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<String> billedOrganizations() {
    return jdbc.queryForList("SELECT id FROM organizations WHERE billed", String.class);
  }

  /**
   * @throws IllegalStateException where nobody knows the organization's address
   */
  public Invoice generate(String organization) {
    return jdbc.queryForObject(
        "SELECT * FROM organizations WHERE id = ?",
        (row, number) -> {
          if (row.getString("address") == null) {
            throw new IllegalStateException(organization + " has no address");
          }
          int invoice =
              jdbc.queryForObject(
                  "INSERT INTO invoices (organization, total, paid) VALUES (?, ?, false) RETURNING number",
                  Integer.class,
                  organization,
                  row.getBigDecimal("monthly"));
          return new Invoice(
              invoice,
              organization,
              row.getBigDecimal("monthly"),
              row.getString("currency"),
              row.getInt("lines"),
              row.getString("mail"));
        },
        organization);
  }

  void paid(Invoice invoice) {
    jdbc.update("UPDATE invoices SET paid = true WHERE number = ?", invoice.number());
  }

  /** Invoices that nobody has paid yet. */
  public long outstanding() {
    return jdbc.queryForObject("SELECT count(*) FROM invoices WHERE NOT paid", Long.class);
  }

  /** What all organizations that are billed pay a month, whatever the currency. */
  public double getMonthlyRecurringRevenue() {
    return jdbc.queryForObject("SELECT sum(monthly) FROM organizations WHERE billed", Double.class);
  }

  void bill(String organization, boolean billed) {
    jdbc.update("UPDATE organizations SET billed = ? WHERE id = ?", billed, organization);
  }
}
