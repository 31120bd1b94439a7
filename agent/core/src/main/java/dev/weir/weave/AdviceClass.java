package dev.weir.weave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What the annotations of an advice class ask for, read from its class file: the class itself may
 * name types that only an application loader can see, and is loaded once for each of those.
 */
final class AdviceClass {
  private static final String SPI = "Ldev/weir/spi/";

  final String name;
  private @Nullable AdviceMethod enter;
  private @Nullable AdviceMethod exit;

  private AdviceClass(String name) {
    this.name = name;
  }

  @Nullable AdviceMethod enter() {
    return enter;
  }

  @Nullable AdviceMethod exit() {
    return exit;
  }

  /**
   * @param agent the loader that finds the advice's class file
   * @throws IllegalStateException where the class is missing or badly annotated: a fault of the
   *     instrumentation
   */
  static AdviceClass read(ClassLoader agent, String name) {
    byte[] classFile = ClassFiles.read(agent, name.replace('.', '/'));
    if (classFile == null) {
      throw new IllegalStateException("there is no advice class " + name);
    }
    AdviceClass advice = new AdviceClass(name);
    new ClassReader(classFile)
        .accept(
            advice.new Annotations(),
            ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return advice;
  }

  private final class Annotations extends ClassVisitor {
    Annotations() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      Input[] inputs = new Input[Type.getArgumentTypes(descriptor).length];
      return new MethodVisitor(Opcodes.ASM9) {
        private boolean enters;
        private boolean exits;
        private boolean replaces;

        @Override
        public AnnotationVisitor visitAnnotation(String type, boolean visible) {
          enters |= type.equals(SPI + "OnEnter;");
          exits |= type.equals(SPI + "OnExit;");
          return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String key, Object value) {
              replaces |= key.equals("replacesArgument") && value.equals(true);
            }
          };
        }

        @Override
        public @Nullable AnnotationVisitor visitParameterAnnotation(
            int parameter, String type, boolean visible) {
          if (type.equals(SPI + "Argument;")) {
            return new AnnotationVisitor(Opcodes.ASM9) {
              @Override
              public void visit(String key, Object value) {
                inputs[parameter] = Input.argument((Integer) value);
              }
            };
          }
          Input input = input(type);
          if (input != null) {
            inputs[parameter] = input;
          }
          return null;
        }

        @Override
        public void visitEnd() {
          if (enters || exits) {
            add(method, descriptor, inputs, exits, replaces);
          }
        }
      };
    }
  }

  private static @Nullable Input input(String annotation) {
    switch (annotation) {
      case SPI + "This;":
        return Input.THIS;
      case SPI + "Return;":
        return Input.RETURN;
      case SPI + "Thrown;":
        return Input.THROWN;
      case SPI + "Enter;":
        return Input.ENTER;
      default:
        return null;
    }
  }

  private void add(
      String method, String descriptor, Input[] inputs, boolean exits, boolean replaces) {
    List<Input> asked = new ArrayList<>(Arrays.asList(inputs));
    if (asked.contains(null)) {
      throw new IllegalStateException(
          "a parameter of " + name + "." + method + " has no annotation that says what it is");
    }
    Type returned = Type.getReturnType(descriptor);
    Shape.Gives gives =
        returned == Type.VOID_TYPE
            ? Shape.Gives.NOTHING
            : exits
                ? Shape.Gives.RESULT
                : returned == Type.LONG_TYPE
                    ? Shape.Gives.LONG
                    : replaces ? Shape.Gives.ARGUMENT : Shape.Gives.OBJECT;
    if (gives == Shape.Gives.RESULT && !asked.contains(Input.RETURN)) {
      // Its own failure must leave the result as it was, so the call site has to know it.
      throw new IllegalStateException(
          name + "." + method + " returns a result but takes no @Return");
    }
    AdviceMethod advice = new AdviceMethod(method, Shape.of(gives, asked));
    if (exits) {
      exit = advice;
    } else {
      enter = advice;
    }
  }

  /** One advice method: what it is called and what it asks for. */
  static final class AdviceMethod {
    final String name;
    final Shape shape;

    AdviceMethod(String name, Shape shape) {
      this.name = name;
      this.shape = shape;
    }
  }
}
