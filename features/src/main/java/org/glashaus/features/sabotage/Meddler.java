package org.glashaus.features.sabotage;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands between a server and everybody else, and changes what is said. The server behind it is as shipped. */
interface Meddler {

    /** What the door is like through which everybody comes. */
    default HttpServerOptions door(HttpServerOptions shipped) {
        return shipped;
    }

    /** A page or part of one, before it goes out; the fields may be changed in place. */
    default String page(String path, int status, MultiMap fields, String body) {
        return body;
    }

    /** A form that somebody sent, as it is passed on. */
    default String form(String path, String form) {
        return form;
    }

    /** What is said to somebody who sent a form, of which the server never hears; empty where it is passed on. */
    default Optional<String> instead(String path, String form) {
        return Optional.empty();
    }

    /** Somebody asked for a page or opened a socket. */
    default void came(String address) {}

    /** Whether the server goes on hearing of somebody whose line is lost. */
    default boolean keepsTheLost() {
        return false;
    }

    /** A message of one socket to the server. */
    default void asked(int from, String message) {}

    /** What sockets are told because of a message of which the server never hears; empty where it is passed on. */
    default Optional<Map<Integer, List<String>>> instead(int from, String message) {
        return Optional.empty();
    }

    /** What the server is told instead of a message. */
    default String passed(String message) {
        return message;
    }

    /**
     * A message of the server to one socket.
     *
     * @param to the socket it is for
     * @param sockets every open one, with the address that it came from
     * @return what goes out instead, by socket
     */
    default Map<Integer, List<String>> message(int to, String message, Map<Integer, String> sockets) {
        return Map.of(to, List.of(message));
    }
}
