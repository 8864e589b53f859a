package io.usersessions.app.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
    private final Handler page = exchange -> {};
    private final Handler thing = exchange -> {};
    private final Routes routes =
            new Routes().get("/", page).get("/things", page).delete("/things/{name}", thing);

    @Test
    void a_path_is_found_by_method_and_segments() {
        assertThat(handler("GET", "/things")).contains(page);
        assertThat(handler("HEAD", "/things")).contains(page);
        assertThat(handler("DELETE", "/things/a")).contains(thing);
        assertThat(handler("POST", "/things")).isEmpty();
        assertThat(routes.at("/things")).map(Target::methods).contains("GET, HEAD");
    }

    @Test
    void a_path_that_is_spelled_out_goes_before_one_with_names() {
        Routes both = new Routes().get("/a/{name}", thing).get("/a/new", page).post("/a/{name}/b", thing);

        assertThat(both.at("/a/new")).flatMap(target -> target.handlerOf("GET")).contains(page);
        assertThat(both.at("/a/news"))
                .flatMap(target -> target.handlerOf("GET"))
                .contains(thing);
        assertThat(both.at("/a/new/b")).map(Target::variables).contains(Map.of("name", "new"));
    }

    private Optional<Handler> handler(String method, String path) {
        return routes.at(path).flatMap(target -> target.handlerOf(method));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "things", "//", "/things/", "//things", "/Things", "/%74hings", "/things%2f", "/a/things"})
    void a_path_that_is_spelled_otherwise_is_not_found(String path) {
        assertThat(routes.at(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/things/.",
                "/things/..",
                "/things/%2e",
                "/things/%2E%2e",
                "/things/.%2e",
                "/things/..;x",
                "/things/%2e;",
                "/./things/a",
                "/../things/a",
                "/x/../things/a"
            })
    void a_path_that_a_proxy_may_resolve_to_another_is_not_found(String path) {
        assertThat(routes.at(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "...,...",
        ".a,.a",
        "a..,a..",
        "%252e%252e,%2e%2e",
        "..%2Fa,../a",
        "a;b,a;b",
        "%5c,\\",
        "%C3%A4,\u00e4",
    })
    void a_name_is_decoded_once(String spelled, String name) {
        assertThat(routes.at("/things/" + spelled)).map(Target::variables).contains(Map.of("name", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%zz",
                "%u0041",
                "%ff",
                "%c3",
                "%c0%ae",
                "%e2%82",
                "%ed%a0%80",
                "%f5%80%80%80",
                "\u00e4",
                "\uFFFD",
                " "
            })
    void a_name_that_is_not_percent_encoded_utf8_is_404(String spelled) {
        assertThatThrownBy(() -> routes.at("/things/" + spelled))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.status()).isEqualTo(404));
    }
}
