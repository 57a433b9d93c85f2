package vn.nhipcau.testing;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

/** A disk for H2 that is full when a test says so: {@code jdbc:h2:small:/path}. */
public final class SmallDisk extends FilePathWrapper {
    private static volatile boolean full;

    /** From now on databases can be kept there. */
    public static void mount() {
        FilePath.register(new SmallDisk());
    }

    /** From now on nothing can be written, or can again. */
    public static void setFull(boolean now) {
        full = now;
    }

    @Override
    public String getScheme() {
        return "small";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Limited(super.open(mode));
    }

    /** Reads as ever. */
    private static final class Limited extends FileBase {
        private final FileChannel file;

        Limited(FileChannel file) {
            this.file = file;
        }

        private static void write() throws IOException {
            if (full) throw new IOException("No space left on device");
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return file.read(into);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean all) throws IOException {
            file.force(all);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            write();
            return file.write(from);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            write();
            return file.write(from, position);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
