package vn.nhipcau;

import org.springframework.core.env.Environment;

import vn.nhipcau.shared.StartRefused;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the ports are free before half a minute's work is done for nothing. */
final class Ports {
    private Ports() {}

    /** Refuses the start if another program listens already where we shall. */
    static void refuseIfTaken(Environment settings) {
        var taken = new ArrayList<String>();
        look(settings, "server", "8080", taken);
        look(settings, "management.server", "8081", taken);
        if (!taken.isEmpty()) throw refusal(taken);
    }

    private static StartRefused refusal(List<String> taken) {
        return new StartRefused(
                "Another program listens on port "
                        + String.join(" and on port ", taken)
                        + " already; perhaps this program is running.",
                "Stop it, or choose other ports: SERVER_PORT is for the service (8080 if it is not"
                        + " set), MANAGEMENT_SERVER_PORT for watching it (8081). For example:"
                        + " SERVER_PORT=8090 MANAGEMENT_SERVER_PORT=8091 ./nhipcau");
    }

    private static void look(Environment settings, String which, String usual, List<String> taken) {
        String port = settings.getProperty(which + ".port", usual);
        if (!port.matches("\\d{1,5}") || port.equals("0")) return;
        String address = settings.getProperty(which + ".address", "");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(place(address, Integer.parseInt(port)));
        } catch (BindException e) {
            taken.add(port);
        } catch (IOException | IllegalArgumentException e) {
            // What else may be wrong with it, the server itself says better.
        }
    }

    private static InetSocketAddress place(String address, int port) throws UnknownHostException {
        return address.isBlank()
                ? new InetSocketAddress(port)
                : new InetSocketAddress(InetAddress.getByName(address), port);
    }
}
