package com.example.trial;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/** What a browser got. */
public record Answer(HttpResponse<String> response) {
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    /** Where it redirects to: the path and what follows it, or an empty text. */
    public String location() {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(target -> target.getRawQuery() == null
                        ? target.getRawPath()
                        : target.getRawPath() + "?" + target.getRawQuery())
                .orElse("");
    }

    public List<String> cookiesSet() {
        return response.headers().allValues("Set-Cookie");
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
