package io.usersessions.app.war;

import java.net.URI;
import java.util.List;

/** Sends every request to another node. */
final class Balancer {
    private final List<Node> nodes;
    private int next;

    Balancer(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    URI next() {
        return URI.create("http://127.0.0.1:" + nodes.get(next++ % nodes.size()).port());
    }
}
