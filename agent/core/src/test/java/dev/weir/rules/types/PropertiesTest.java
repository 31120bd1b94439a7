package dev.weir.rules.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What class files say of properties, generics and parameter names. */
class PropertiesTest {
  private final Map<String, byte[]> made = new HashMap<>();
  private final LoaderClassFiles compiled =
      new LoaderClassFiles(PropertiesTest.class.getClassLoader());
  private final TypeModel types =
      new ClassFileTypes(name -> made.containsKey(name) ? made.get(name) : compiled.read(name));

  @SuppressWarnings("unused")
  static class Node<K extends Comparable<K>, V> {
    K key;
    V value;
    Map<K, List<V>> index;
    List<? extends V> some;
    List<? super V> any;
    V[] all;
    Node<String, V[]>[] nodes;

    <T extends Number> T number() {
      return null;
    }

    <V extends CharSequence> V shadow() {
      return null;
    }
  }

  @SuppressWarnings("unused")
  static class Leaf extends Node<String, Long> {
    static String constant = "";

    @Override
    Integer number() {
      return 1;
    }

    static String getConstant() {
      return "";
    }
  }

  interface Alpha {
    default String alpha() {
      return "";
    }
  }

  interface Beta extends Alpha {}

  interface StringMap extends NavigableMap<String, Long> {}

  private Properties of(Class<?> type) {
    return Properties.of(ValueType.of(Type.getType(type)), types);
  }

  private String typeOf(Class<?> type, String property) {
    Property found = of(type).find(property);
    return found == null ? "none" : full(found.type());
  }

  private static String full(ValueType type) {
    StringBuilder text = new StringBuilder(ValueType.simpleName(type.toString()));
    if (!type.arguments().isEmpty()) {
      List<String> arguments = new ArrayList<>();
      type.arguments().forEach(argument -> arguments.add(full(argument)));
      text.append('<').append(String.join(",", arguments)).append('>');
    }
    return text.toString();
  }

  @Test
  void variablesStandForWhatTheSubclassGave() {
    assertThat(typeOf(Leaf.class, "key")).isEqualTo("String");
    assertThat(typeOf(Leaf.class, "value")).isEqualTo("Long");
    assertThat(typeOf(Leaf.class, "index")).isEqualTo("Map<String,List<Long>>");
    assertThat(typeOf(Leaf.class, "some")).isEqualTo("List<Long>");
    assertThat(typeOf(Leaf.class, "any")).isEqualTo("List<Object>");
    assertThat(typeOf(Leaf.class, "all")).isEqualTo("Long[]");
    assertThat(typeOf(Leaf.class, "nodes")).isEqualTo("Node[]<String,Long[]>");
    assertThat(typeOf(Leaf.class, "shadow")).isEqualTo("CharSequence");
  }

  @Test
  void rawTypesStandForTheirBounds() {
    assertThat(typeOf(Node.class, "key")).isEqualTo("Comparable<Object>");
    assertThat(typeOf(Node.class, "value")).isEqualTo("Object");
    assertThat(typeOf(Node.class, "number")).isEqualTo("Number");
  }

  @Test
  void aBridgeGivesWayToTheMethodItCalls() {
    assertThat(typeOf(Leaf.class, "number")).isEqualTo("Integer");
  }

  @Test
  void staticsAreNoProperties() {
    assertThat(typeOf(Leaf.class, "constant")).isEqualTo("none");
  }

  @Test
  void interfacesInheritAndHaveWhatEveryObjectHas() {
    assertThat(typeOf(Beta.class, "alpha")).isEqualTo("String");
    assertThat(of(Beta.class).method("toString")).isNotNull();
    assertThat(of(Beta.class).havePrintableForm()).isFalse();
    assertThat(of(StringMap.class).argument("java/util/Map", 1)).hasToString("java.lang.Long");
    assertThat(of(StringMap.class).extend("java/util/SortedMap")).isTrue();
  }

  @Test
  void membersOfTheJdkAreProperties_OnlyIfPublic() {
    assertThat(typeOf(String.class, "value")).isEqualTo("none");
    assertThat(typeOf(String.class, "length")).isEqualTo("int");
  }

  @Test
  void namesAreThoseAnExpressionWouldWrite() {
    assertThat(of(Leaf.class).names())
        .containsExactly(
            "all", "any", "index", "key", "nodes", "number", "shadow", "some", "value");
  }

  @Test
  void aMissingSuperclassIsNamed() {
    made.put("Lost", classFile("Lost", null, "com/acme/Gone"));
    Properties properties = Properties.of(ValueType.ofClass("Lost"), types);
    assertThat(properties.missing()).isEqualTo("com.acme.Gone");
    assertThat(properties.find("x")).isNull();
  }

  @Test
  void hostileClassFilesAreReadAsFarAsTheyGo() {
    made.put("Self", classFile("Self", null, "Self"));
    made.put("Broken", new byte[] {1, 2, 3});
    made.put("Wrong", classFile("Wrong", "<T:Lx;", "java/lang/Object"));
    made.put("Deep", classFile("Deep", "LA<".repeat(12000) + "LA;" + ">;".repeat(12000), "A"));
    for (String name : List.of("Self", "Broken", "Wrong", "Deep")) {
      assertThat(Properties.of(ValueType.ofClass(name), types).find("x")).isNull();
    }
  }

  @Test
  void classFilesOfALaterJavaAreRead() {
    byte[] later = classFile("Later", null, "java/lang/Object");
    later[7] = 100;
    assertThat(ClassModel.read(later).name()).isEqualTo("Later");
  }

  @SuppressWarnings("unused")
  static void parameters(long first, String second) {
    int local = 3;
    for (int i = 0; i < local; i++) {
      String again = second + i;
    }
  }

  @Test
  void parametersHaveTheirNamesFromDebugInformation() {
    byte[] file = compiled.read(Type.getInternalName(PropertiesTest.class));
    for (Member method : ClassModel.readWithParameterNames(file).methods()) {
      if (method.name().equals("parameters")) {
        assertThat(method.parameterNames()).containsExactly("first", "second");
        assertThat(method).hasToString("parameters(long, String)");
        return;
      }
    }
    throw new AssertionError("not found");
  }

  private static byte[] classFile(String name, String signature, String superclass) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name, signature, superclass, null);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
