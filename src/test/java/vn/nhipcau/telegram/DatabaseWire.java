package vn.nhipcau.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line from a program to its database, which can be cut, or stay open and carry nothing. */
final class DatabaseWire implements AutoCloseable {
    private final ServerSocket here;
    private final int database;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private boolean silent;

    DatabaseWire(int database) throws IOException {
        this.database = database;
        here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    /** All connections are broken, and no new one comes about. */
    void cuts() {
        cut = true;
        ends.forEach(DatabaseWire::drop);
    }

    /** Nothing comes through any more, and nobody is told. */
    synchronized void fallsSilent() {
        silent = true;
    }

    /** All is as before. */
    synchronized void mends() {
        cut = false;
        silent = false;
        notifyAll();
    }

    private void accept() {
        try {
            while (true) connect(here.accept());
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void connect(Socket program) {
        ends.add(program);
        try {
            if (cut) throw new IOException("cut");
            var server = new Socket(InetAddress.getLoopbackAddress(), database);
            ends.add(server);
            program.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> carry(program, server));
            Thread.ofVirtual().start(() -> carry(server, program));
        } catch (IOException e) {
            drop(program);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] some = new byte[16_384];
        try {
            while (true) {
                int read = from.getInputStream().read(some);
                awaitSound();
                if (read < 0) break;
                to.getOutputStream().write(some, 0, read);
            }
        } catch (IOException e) {
            // One end is gone, and so is the other.
        }
        drop(from);
        drop(to);
    }

    private synchronized void awaitSound() {
        try {
            while (silent) wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drop(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        mends();
        cuts();
    }
}
