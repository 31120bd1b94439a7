package com.tollgate.billing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Where invoices are kept for ten years. */
@Service
public class InvoiceArchive {
  private final Path folder;

  InvoiceArchive(@Value("${archive.folder}") Path folder) {
    this.folder = folder;
  }

  public void upload(Invoice invoice, byte[] pdf) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(invoice.number() + ".pdf"), pdf);
  }
}
