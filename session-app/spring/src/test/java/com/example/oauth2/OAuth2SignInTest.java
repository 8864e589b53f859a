package com.example.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.trial.Answer;
import com.example.trial.Browser;
import com.example.trial.Node;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.OwnSessions;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A sign-in at another site begins with a request that the session keeps until the user comes back. */
class OAuth2SignInTest {
    private static final Provider PROVIDER = Provider.started();
    private static final String REGISTRATION = "spring.security.oauth2.client.registration.site.";
    private static final String OF_PROVIDER = "spring.security.oauth2.client.provider.site.";
    private static final Node NODE = Node.started(
            ShopWithProvider.class,
            REGISTRATION + "client-id=shop",
            REGISTRATION + "client-authentication-method=none",
            REGISTRATION + "authorization-grant-type=authorization_code",
            REGISTRATION + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            REGISTRATION + "scope=profile",
            OF_PROVIDER + "authorization-uri=" + PROVIDER.at("/authorize"),
            OF_PROVIDER + "token-uri=" + PROVIDER.at("/token"),
            OF_PROVIDER + "user-info-uri=" + PROVIDER.at("/user"),
            OF_PROVIDER + "user-name-attribute=login");

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    private static Map<String, String> parameters(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void a_user_who_comes_back_from_the_other_site_is_signed_in() {
        Browser browser = Browser.at(NODE);
        Answer away = browser.get("/oauth2/authorization/site");
        Map<String, String> sent = parameters(away.header("Location"));

        Answer back = browser.get(
                "/login/oauth2/code/site?code=given&state=" + sent.get("state").replace("=", "%3D"));

        assertThat(back.status()).isEqualTo(302);
        assertThat(sent).containsKey("code_challenge");
        assertThat(PROVIDER.tokenRequests()).anySatisfy(form -> assertThat(form).contains("code_verifier="));
        assertThat(browser.get("/me").body()).isEqualTo("ada");
        assertThat(browser.cookies()).containsOnlyKeys("__Host-session");
        assertThat(NODE.bean(OwnSessions.class).list(new UserId("ada"))).isNotEmpty();
    }

    @Test
    void an_answer_that_nobody_asked_for_signs_nobody_in() {
        Browser victim = Browser.at(NODE);

        victim.get("/login/oauth2/code/site?code=forged&state=forged");

        assertThat(victim.get("/me").status()).isEqualTo(302);
    }
}
