package com.tollgate.billing;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the people of billing: bill now, bill whom, and how busy the warehouse is. */
@RestController
@RequestMapping("/admin")
class BillingDesk {
  private final NightlyBilling billing;
  private final InvoiceService invoices;
  private final UsageAggregator usage;

  BillingDesk(NightlyBilling billing, InvoiceService invoices, UsageAggregator usage) {
    this.billing = billing;
    this.invoices = invoices;
    this.usage = usage;
  }

  @PostMapping("/billing")
  void billNow() {
    billing.run();
  }

  @PostMapping("/billed")
  void bill(@RequestParam("organization") String organization, @RequestParam("is") boolean billed) {
    invoices.bill(organization, billed);
  }

  @PostMapping("/usage")
  void busy(@RequestParam("millis") long millis) {
    usage.pause(millis);
  }
}
