package dev.weir.config;

/** Whether a client has to show a certificate, by the names of Prometheus' web configuration. */
public enum ClientAuth {
  NO_CLIENT_CERT("NoClientCert", false, false, false),
  REQUEST_CLIENT_CERT("RequestClientCert", true, false, false),
  REQUIRE_ANY_CLIENT_CERT("RequireAnyClientCert", true, true, false),
  VERIFY_CLIENT_CERT_IF_GIVEN("VerifyClientCertIfGiven", true, false, true),
  REQUIRE_AND_VERIFY_CLIENT_CERT("RequireAndVerifyClientCert", true, true, true);

  private final String word;
  private final boolean requested;
  private final boolean required;
  private final boolean verified;

  ClientAuth(String word, boolean requested, boolean required, boolean verified) {
    this.word = word;
    this.requested = requested;
    this.required = required;
    this.verified = verified;
  }

  public boolean isRequested() {
    return requested;
  }

  public boolean isRequired() {
    return required;
  }

  /** Whether one of the client authorities must have issued it. */
  public boolean isVerified() {
    return verified;
  }

  @Override
  public String toString() {
    return word;
  }
}
