package io.usersessions.app.war;

import io.usersessions.app.database.Database;
import io.usersessions.app.database.TestServer;
import io.usersessions.persistence.SessionSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The nodes of one shop, which share a folder and perhaps a database. */
final class Shops implements AutoCloseable {
    private final Path war;
    private final Path shared;
    private final Function<Deployment, Node> server;
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Database> pools = new ArrayDeque<>();

    private Shops(Path war, Function<Deployment, Node> server) {
        this.war = war;
        this.server = server;
        try {
            this.shared = Files.createTempDirectory(war.getParent(), "shared");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One node with the sessions of its container. */
    static Shops bare(Path war, Function<Deployment, Node> server) {
        Shops shops = new Shops(war, server);
        shops.start(Optional.empty());
        return shops;
    }

    /** Two nodes behind the filter, over a database of their own. */
    static Shops filtered(Path war, Function<Deployment, Node> server) {
        Shops shops = new Shops(war, server);
        String url = TestServer.emptyDatabase();
        for (int node = 0; node < 2; node++) {
            Database pool = Database.at(url);
            shops.pools.add(pool);
            SessionSchema.on(pool.dataSource()).migrate();
            shops.start(Optional.of(new FilterAddition(pool.dataSource())));
        }
        return shops;
    }

    private void start(Optional<FilterAddition> addition) {
        nodes.add(server.apply(new Deployment(war, shared, addition.map(filter -> filter))));
    }

    /** What everybody sees there on one day. */
    Story story() {
        Story story = new Story();
        DayInTheShop.happen(new Balancer(nodes), story);
        story.noteEvents(events());
        return story;
    }

    /** What somebody sees whose key was replaced by the sign-in of another browser, on pages that change the session and on one that does not. */
    Story storyOfReplacedKey() {
        Story story = new Story();
        Shopper carol = Shopper.named("carol", new Balancer(nodes), new Story());
        carol.get("/home");
        Shopper thief = carol.robbedBy("thief", story);
        carol.post("/login", "name=carol&password=secret");
        thief.get("/home");
        thief.get("/members/orders");
        thief.get("/online");
        return story;
    }

    private List<String> events() {
        Path ledger = shared.resolve("sessions.txt");
        try {
            return Files.exists(ledger) ? Files.readAllLines(ledger) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        pools.forEach(Database::close);
    }
}
