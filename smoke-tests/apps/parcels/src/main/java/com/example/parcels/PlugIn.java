package com.example.parcels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The loader of a plug-in, which has its packages itself and everything else from the program. */
final class PlugIn extends ClassLoader {
  private final String home;

  PlugIn(String home) {
    super(PlugIn.class.getClassLoader());
    this.home = home;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      if (!name.startsWith(home)) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        all.write(next);
      }
      return defineClass(name, all.toByteArray(), 0, all.size());
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
