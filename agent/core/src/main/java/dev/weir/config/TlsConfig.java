package dev.weir.config;

import dev.weir.config.schema.Key;
import dev.weir.config.schema.Reading;
import dev.weir.config.schema.Scalars;
import dev.weir.config.schema.Section;
import dev.weir.config.schema.SectionType;
import dev.weir.config.schema.Values;
import dev.weir.config.schema.WordType;
import org.jspecify.annotations.Nullable;

/** {@code tls_server_config} of a web configuration file. Paths are as they were written. */
public final class TlsConfig extends Section {
  private static final Key<String> CERT_FILE =
      Key.of("cert_file", Scalars.TEXT, "The certificate and those that issued it, PEM.")
          .required();
  private static final Key<String> KEY_FILE =
      Key.of("key_file", Scalars.TEXT, "Its private key, PEM.").required();
  private static final Key<ClientAuth> CLIENT_AUTH_TYPE =
      Key.of(
              "client_auth_type",
              WordType.of(ClientAuth.values()),
              "Whether clients show certificates.")
          .orElse(ClientAuth.NO_CLIENT_CERT.toString());
  private static final Key<String> CLIENT_CA_FILE =
      Key.of("client_ca_file", Scalars.TEXT, "Who issues clients' certificates, PEM.");
  private static final Key<TlsVersion> MIN_VERSION =
      Key.of("min_version", WordType.of(TlsVersion.values()), "The oldest version spoken.")
          .orElse(TlsVersion.TLS12.toString());
  private static final Key<TlsVersion> MAX_VERSION =
      Key.of("max_version", WordType.of(TlsVersion.values()), "The newest version spoken.")
          .orElse(TlsVersion.TLS13.toString());

  static final SectionType<TlsConfig> TYPE =
      new SectionType<TlsConfig>(
          CERT_FILE, KEY_FILE, CLIENT_AUTH_TYPE, CLIENT_CA_FILE, MIN_VERSION, MAX_VERSION) {
        @Override
        protected @Nullable TlsConfig build(Values in, Reading reading) {
          boolean verified = in.get(CLIENT_AUTH_TYPE).isVerified();
          if (verified != in.has(CLIENT_CA_FILE)) {
            String problem =
                verified
                    ? "`client_auth_type` verifies clients, but there is no `client_ca_file`."
                    : "`client_ca_file` is there, but `client_auth_type` verifies nobody.";
            reading.problem(in.at(), problem + " Write both or neither.");
            return null;
          }
          return new TlsConfig(in);
        }
      };

  private TlsConfig(Values values) {
    super(values);
  }

  public String certFile() {
    return values.get(CERT_FILE);
  }

  public String keyFile() {
    return values.get(KEY_FILE);
  }

  public ClientAuth clientAuth() {
    return values.get(CLIENT_AUTH_TYPE);
  }

  /** Null unless {@link #clientAuth} verifies. */
  public @Nullable String clientCaFile() {
    return values.find(CLIENT_CA_FILE);
  }

  public TlsVersion minVersion() {
    return values.get(MIN_VERSION);
  }

  public TlsVersion maxVersion() {
    return values.get(MAX_VERSION);
  }
}
