package dev.weir.smoke.harness;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.Stream;

/** A real SMTP server on any free port, that keeps what it is sent. Thread-safe. */
public final class Mailbox implements AutoCloseable {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

  public Mailbox() {
    server.start();
  }

  /** {@code localhost:2525}. */
  public String smarthost() {
    return "localhost:" + server.getSmtp().getPort();
  }

  /** What has arrived so far, oldest first. */
  public List<Mail> mails() {
    return Stream.of(server.getReceivedMessages()).map(Mailbox::read).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static Mail read(MimeMessage message) {
    try {
      List<String> to = Stream.of(message.getAllRecipients()).map(Address::toString).toList();
      return new Mail(to, message.getSubject(), GreenMailUtil.getWholeMessage(message));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A mail that was delivered.
   *
   * @param text as it went over the wire, headers included
   */
  public record Mail(List<String> to, String subject, String text) {}
}
