package io.usersessions.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.codec.Keyring;
import io.usersessions.codec.SealAlgorithm;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.persistence.PostgresSessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What many open streams of events cost two nodes, each in a virtual machine of its own, with a session of its own for each stream. {@code
 * -Dstreams=5000} opens so many. The measurements are printed.
 */
class EventStreamLoadTest {
    private static final int STREAMS = Integer.getInteger("streams", 100);
    private static final int MAX_BYTES_EACH = 20_000;
    /** What a heap differs from one measurement to the next, which counts little with thousands of streams. */
    private static final long NOISE = 2_500_000;

    private static final int QUERIES = STREAMS < 1_000 ? 2 : 4;
    /** Half of the clients leave, which a node notices by the second heartbeat only: too long for a short form. */
    private static final int ENDED = STREAMS < 1_000 ? STREAMS : STREAMS / 2;

    private final String keyring = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private final List<Node> nodes = new ArrayList<>();
    private final List<SessionKey> keys = new ArrayList<>();
    private final Database database = TestNode.database();
    private Sessions sessions;

    /** What a node holds. */
    private record Report(int streams, long heap, int statements) {}

    /** A node and its streams. */
    private record Node(Process process, BufferedReader out, int port, List<Socket> streams) {
        static Node on(String url, String keyring) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StreamNode.class.getName(),
                            url,
                            keyring)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return new Node(process, out, Integer.parseInt(nextLine(out)), new ArrayList<>());
        }

        /** The log of the node goes to the same place. */
        private static String nextLine(BufferedReader out) throws IOException {
            String line = out.readLine();
            while (line != null && !line.matches("\\d+( \\d+ \\d+)?")) {
                line = out.readLine();
            }
            return String.valueOf(line);
        }

        Report report() {
            return asked("");
        }

        Report reportWithHeap() {
            return asked("heap");
        }

        private Report asked(String line) {
            try {
                process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().flush();
                String[] numbers = nextLine(out).split(" ", -1);
                return new Report(
                        Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]), Integer.parseInt(numbers[2]));
            } catch (IOException ended) {
                throw new AssertionError(ended);
            }
        }

        void open(SessionKey key) throws IOException {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            streams.add(socket);
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /api/v1/session/events HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-session="
                                    + key.reveal()
                                    + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101\r\n"
                                    + "Accept: text/event-stream\r\nAccept-Language: en\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(read(socket, "event: watching")).startsWith("HTTP/1.1 200");
        }

        void leave() throws IOException {
            for (Socket stream : streams) {
                stream.close();
            }
            streams.clear();
        }

        /** The seconds in which some queries came, counted from a query on. */
        double secondsOfQueries() {
            awaitQueries(1);
            long begun = System.nanoTime();
            awaitQueries(QUERIES);
            return (System.nanoTime() - begun) / 1e9;
        }

        private void awaitQueries(int count) {
            int queries = 0;
            while (queries < count) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
                queries += report().statements();
            }
        }

        /** What the heap has more than before once every stream is closed, which connections are a moment later. */
        long heapLeft(long before) {
            awaitStreams(0);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            long left = reportWithHeap().heap() - before;
            while (left > NOISE && System.nanoTime() < end) {
                left = reportWithHeap().heap() - before;
            }
            return left;
        }

        void awaitStreams(int count) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (report().streams() != count) {
                assertThat(System.nanoTime()).isLessThan(end);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private static String read(Socket socket, String text) throws IOException {
        StringBuilder received = new StringBuilder();
        byte[] piece = new byte[4_096];
        while (received.indexOf(text) < 0) {
            int length = socket.getInputStream().read(piece);
            if (length < 0) {
                throw new AssertionError("ended: " + received);
            }
            received.append(new String(piece, 0, length, StandardCharsets.US_ASCII));
        }
        return received.toString();
    }

    @BeforeEach
    void start() throws IOException {
        String url = TestServer.strings(database.dataSource(), "select current_database()")
                .get(0);
        for (int node = 0; node < 2; node++) {
            nodes.add(Node.on(TestServer.urlOf(url), keyring));
        }
        sessions = Sessions.using(
                        PostgresSessions.on(database.dataSource()).repository(),
                        SessionCodecs.sealed(Keyring.parse(keyring), SessionCodecs.json()))
                .build();
        IntStream.range(0, STREAMS).forEach(number -> keys.add(signedIn(number)));
        // One stream of each node has its classes loaded before anything is measured.
        SessionKey first = signedIn(STREAMS);
        for (Node node : nodes) {
            node.open(first);
        }
        end(first);
        for (Node node : nodes) {
            node.awaitStreams(0);
            node.leave();
        }
    }

    /** A session with some data, which streams need not keep. */
    private SessionKey signedIn(int number) {
        Visit visit = sessions.open(Client.of("Firefox", "192.0.2.1"));
        visit.signIn(new UserId("user-" + number));
        visit.put("draft", "x".repeat(20_000));
        return ((KeyInstruction.Send) sessions.close(visit)).key();
    }

    @AfterEach
    void stop() {
        nodes.forEach(node -> node.process().destroy());
        database.close();
    }

    @Test
    void streams_are_cheap_and_leave_nothing() throws Exception {
        List<Long> before = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            before.add(nodes.get(node).reportWithHeap().heap());
            for (int key = node; key < keys.size(); key += nodes.size()) {
                nodes.get(node).open(keys.get(key));
            }
        }

        List<Report> open = nodes.stream().map(Node::reportWithHeap).toList();
        List<Double> seconds = nodes.stream().map(Node::secondsOfQueries).toList();
        endAll();
        List<Long> left = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            left.add(nodes.get(node).heapLeft(before.get(node)));
        }

        for (int node = 0; node < nodes.size(); node++) {
            int streams = open.get(node).streams();
            long held = open.get(node).heap() - before.get(node);
            System.out.printf(
                    "node %d: %d streams, %d bytes of heap each, %d statements in %.1f s, %d bytes left%n",
                    node, streams, held / streams, QUERIES, seconds.get(node), left.get(node));
            assertThat(streams).isEqualTo(STREAMS / nodes.size());
            assertThat(held).isLessThan((long) MAX_BYTES_EACH * streams + NOISE);
            assertThat(seconds.get(node)).isGreaterThan(QUERIES - 1);
            assertThat(left.get(node)).isLessThan(NOISE);
        }
    }

    private void end(SessionKey key) {
        Visit visit = sessions.open(key.reveal(), Client.of("Firefox", "192.0.2.1"));
        visit.signOut();
        sessions.close(visit);
    }

    /** Ends sessions, which ends their streams; the clients of the others leave. */
    private void endAll() throws IOException {
        keys.subList(0, ENDED).forEach(this::end);
        for (Node node : nodes) {
            for (Socket stream : node.streams().subList(0, ENDED / nodes.size())) {
                assertThat(read(stream, "event: ended")).isNotEmpty();
            }
            node.leave();
        }
    }
}
