package io.usersessions.app.screens;

import io.usersessions.domain.model.Client;

/** What people sign in with, and from where. The addresses are those of MaxMind's test database. */
enum Device {
    LAPTOP(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "81.2.69.142"),
    PHONE(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
            "81.2.69.160"),
    OFFICE(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
            "2.125.160.216"),
    TABLET(
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
            "81.2.69.192"),
    WORKSHOP("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "89.160.20.128"),
    SCRIPT("curl/8.14.1", "89.160.20.112"),
    STRANGER("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0", "175.16.199.1");

    private final String agent;
    private final String address;

    Device(String agent, String address) {
        this.agent = agent;
        this.address = address;
    }

    String agent() {
        return agent;
    }

    String address() {
        return address;
    }

    Client client() {
        return Client.of(agent, address);
    }
}
