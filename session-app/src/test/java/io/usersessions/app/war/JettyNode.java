package io.usersessions.app.war;

import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The shop in Jetty. */
record JettyNode(Server server, ServerConnector connector) implements Node {
    static Node start(Deployment deployment) {
        WebAppContext shop = new WebAppContext(deployment.war().toString(), Deployment.PATH);
        shop.setInitParameter(Deployment.FOLDER, deployment.folder().toString());
        deployment.addition().ifPresent(shop::addServletContainerInitializer);
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(shop);
        try {
            server.start();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return new JettyNode(server, connector);
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
