package com.tollgate.billing;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;

/** Invoices as files. */
@Service
public class PdfRenderer {
  private static final int LINES_A_MILLISECOND = 15;

  public byte[] render(Invoice invoice) throws InterruptedException {
    Thread.sleep(invoice.lines() / LINES_A_MILLISECOND);
    return ("%PDF " + invoice).getBytes(StandardCharsets.UTF_8);
  }
}
