package io.usersessions.spring.oauth2;

import io.usersessions.servlet.AttributeConversion;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The stored form of an authorization request that is under way. Its attributes contain the nonce and the verifier of PKCE, which are secrets
 * until the user comes back; so are all payloads, and the request is removed then.
 */
final class AuthorizationRequestForm {
    static final AttributeConversion<OAuth2AuthorizationRequest> CONVERSION = AttributeConversion.of(
            "spring.oauth2-request",
            OAuth2AuthorizationRequest.class,
            AuthorizationRequestForm::plain,
            AuthorizationRequestForm::read);

    private static final String AUTHORIZATION_URI = "uri";
    private static final String CLIENT = "client";
    private static final String REDIRECT_URI = "redirect";
    private static final String SCOPES = "scopes";
    private static final String STATE = "state";
    private static final String PARAMETERS = "parameters";
    private static final String ATTRIBUTES = "attributes";
    private static final String REQUEST_URI = "request";

    private AuthorizationRequestForm() {}

    private static Map<String, Object> plain(OAuth2AuthorizationRequest request) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(AUTHORIZATION_URI, request.getAuthorizationUri());
        plain.put(CLIENT, request.getClientId());
        plain.put(SCOPES, new LinkedHashSet<>(request.getScopes()));
        plain.put(PARAMETERS, new LinkedHashMap<>(request.getAdditionalParameters()));
        plain.put(ATTRIBUTES, new LinkedHashMap<>(request.getAttributes()));
        plain.put(REQUEST_URI, request.getAuthorizationRequestUri());
        putIfGiven(plain, REDIRECT_URI, request.getRedirectUri());
        putIfGiven(plain, STATE, request.getState());
        return plain;
    }

    private static void putIfGiven(Map<String, Object> plain, String name, @Nullable String value) {
        if (value != null) {
            plain.put(name, value);
        }
    }

    private static OAuth2AuthorizationRequest read(Object stored) {
        Map<?, ?> plain = (Map<?, ?>) stored;
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri((String) given(plain, AUTHORIZATION_URI))
                .clientId((String) given(plain, CLIENT))
                .redirectUri((String) plain.get(REDIRECT_URI))
                .scopes(scopes(plain))
                .state((String) plain.get(STATE))
                .additionalParameters(fields(plain, PARAMETERS))
                .attributes(fields(plain, ATTRIBUTES))
                .authorizationRequestUri((String) given(plain, REQUEST_URI))
                .build();
    }

    private static Object given(Map<?, ?> plain, String name) {
        return Objects.requireNonNull(plain.get(name), name);
    }

    private static Set<String> scopes(Map<?, ?> plain) {
        Set<String> scopes = new LinkedHashSet<>();
        ((Set<?>) given(plain, SCOPES)).forEach(scope -> scopes.add((String) scope));
        return scopes;
    }

    private static Map<String, Object> fields(Map<?, ?> plain, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) given(plain, name)).forEach((key, value) -> fields.put((String) key, value));
        return fields;
    }
}
