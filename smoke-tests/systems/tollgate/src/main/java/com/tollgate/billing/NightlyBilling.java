package com.tollgate.billing;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Bills every organization, each as far as it goes. */
@Service
public class NightlyBilling {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyBilling.class);

  private final InvoiceService invoices;
  private final PdfRenderer pdfs;
  private final InvoiceArchive archive;
  private final CardProcessor cards;
  private final InvoiceMailer mailer;

  NightlyBilling(
      InvoiceService invoices,
      PdfRenderer pdfs,
      InvoiceArchive archive,
      CardProcessor cards,
      InvoiceMailer mailer) {
    this.invoices = invoices;
    this.pdfs = pdfs;
    this.archive = archive;
    this.cards = cards;
    this.mailer = mailer;
  }

  /**
   * @throws IllegalStateException where somebody could not be billed, after all others were
   */
  @Scheduled(cron = "0 0 2 * * *")
  public void run() {
    int failures = 0;
    for (String organization : invoices.billedOrganizations()) {
      try {
        bill(invoices.generate(organization));
      } catch (RuntimeException | IOException e) {
        failures++;
        LOG.debug("{} is not billed", organization, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    if (failures > 0) {
      throw new IllegalStateException(failures + " organizations could not be billed");
    }
  }

  private void bill(Invoice invoice) throws IOException, InterruptedException {
    archive.upload(invoice, pdfs.render(invoice));
    if (cards.charge(invoice)) {
      invoices.paid(invoice);
    }
    mailer.send(invoice);
  }
}
