package dev.weir.context;

import static dev.weir.context.Contexts.install;
import static dev.weir.context.Contexts.serve;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {

  @AfterEach
  void forget() {
    Contexts.forget();
  }

  @Test
  void aBearerTokensClaimsAreReadUnverified() throws Exception {
    ContextKeys keys =
        install(
            "tenant: {from: [jwt.claim.tenant]}",
            "level: {from: [jwt.claim.level]}",
            "url: {from: ['jwt.claim.https://acme.com/org']}",
            "roles: {from: [jwt.claim.roles]}",
            "none: {from: [jwt.claim.none]}");
    String json =
        "{\"iss\":\"a:b\",\"tenant\":\"ac\\u00e9\\\"me\",\"level\":7,\"roles\":[\"a\"],\"none\":null,"
            + "\"https://acme.com/org\":\"o1\"}";
    serve(new Asked().header("Authorization", "bearer e30." + base64(json) + ".c2ln"));

    assertThat(keys.key("tenant").read()).isEqualTo("acé\"me");
    assertThat(keys.key("level").read()).isEqualTo("7");
    assertThat(keys.key("url").read()).isEqualTo("o1");
    assertThat(keys.key("roles").read()).isNull();
    assertThat(keys.key("none").read()).isNull();
  }

  @Test
  void whatIsNoTokenHasNoClaims() throws Exception {
    ContextKey tenant = install("tenant: {from: [jwt.claim.tenant]}").key("tenant");
    String[] hostile = {
      "Basic YTpi",
      "Bearer ",
      "Bearer abc",
      "Bearer a.b",
      "Bearer a.%%%.c",
      "Bearer a." + base64("[1]") + ".c",
      "Bearer a." + base64("{\"tenant\":") + ".c",
      "Bearer a." + base64("{".repeat(3000)) + ".c",
      "Bearer a." + base64("{\"a\":" + "[".repeat(5000)) + ".c",
      "Bearer a." + base64("{\"tenant\":\"" + "x".repeat(9000) + "\"}") + ".c"
    };
    for (String authorization : hostile) {
      serve(new Asked().header("Authorization", authorization));
      assertThat(tenant.read()).as(authorization).isNull();
    }
  }

  private static String base64(String json) {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
