package dev.weir.weave;

/**
 * Where advice meets the library it advises: it defines the instrumentations' classes itself, takes
 * the agent's from the agent and everything else from the application.
 */
final class AdviceLoader extends ClassLoader {
  private static final String ADVICE = "dev.weir.instrumentation.";
  private static final String AGENT = "dev.weir.";

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader agent;

  AdviceLoader(ClassLoader agent, ClassLoader application) {
    super(application);
    this.agent = agent;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(ADVICE)) {
      return own(name);
    }
    return name.startsWith(AGENT) ? agent.loadClass(name) : super.loadClass(name, resolve);
  }

  private Class<?> own(String name) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] classFile = ClassFiles.read(agent, name.replace('.', '/'));
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
