package io.usersessions.app.device;

import io.usersessions.app.device.Marks.Mark;
import java.util.Optional;

/** Programs that send requests without showing pages. */
final class Scripts {
    private static final Marks AT_START = Marks.of("""
            curl/
            Wget/
            Wget2/ = Wget
            HTTPie/
            PostmanRuntime/ = Postman
            insomnia/ = Insomnia
            bruno-runtime/ = Bruno
            okhttp/ = OkHttp
            python-requests/
            python-httpx/
            Python-urllib/ = Python
            Python/ = Python
            Go-http-client/ = Go
            Java-http-client/ = Java
            Java/
            Apache-HttpClient/ = Apache HttpClient
            ReactorNetty/ = Reactor Netty
            Jetty/
            RestSharp/
            axios/
            node-fetch
            undici
            node = Node.js
            got (https://github.com/sindresorhus/got) = got
            Deno/
            Bun/
            Dart/
            Ruby
            Faraday
            GuzzleHttp/ = Guzzle
            PHP/
            libwww-perl/
            lwp-request/ = libwww-perl
            reqwest/
            k6/
            ApacheBench/
            aria2/
            git/ = Git
            Scrapy/
            HTTrack
            """);
    private static final Marks ANYWHERE = Marks.of("""
            WindowsPowerShell/ = PowerShell
            PowerShell/
            HeadlessChrome/ = Headless Chrome
            PhantomJS/
            aiohttp/
            """);

    private Scripts() {}

    static Optional<Mark> in(AgentText agent) {
        return ANYWHERE.firstIn(agent).or(() -> AT_START.atStartOf(agent));
    }
}
