package com.tollgate.billing;

import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/** Sends invoices to those who pay them. */
@Service
public class InvoiceMailer {
  private final JavaMailSender mail;

  InvoiceMailer(JavaMailSender mail) {
    this.mail = mail;
  }

  /**
   * @throws org.springframework.mail.MailException where it cannot be delivered
   */
  public void send(Invoice invoice) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom("billing@tollgate.example");
    message.setTo(invoice.mail());
    message.setSubject("Invoice " + invoice.number());
    message.setText(invoice.total() + " " + invoice.currency());
    mail.send(message);
  }
}
