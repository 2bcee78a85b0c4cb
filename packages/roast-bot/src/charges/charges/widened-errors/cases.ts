import type { Cases } from "../../cases.ts";

const python = (diff: string) => ({ files: { "src/tides.py": diff } });

export const cases: Cases = {
  finds: {
    "one exception made all": python(
      " try:\n     ring()\n-except BellError:\n+except Exception:\n     wait()",
    ),
    "two exceptions made all": python(
      "-except (BellError, KeyError) as e:\n+except Exception as e:\n     wait()",
    ),
    "a bare handler": python("-    except BellError:\n+    except:\n         wait()"),
    "a Java exception made all": {
      files: {
        "Tides.java": "-} catch (BellException e) {\n+} catch (Exception e) {\n   wait();\n }",
      },
    },
  },
  leavesAlone: {
    "what is about exceptions by its title": {
      title: "Ring through exceptions of the tide",
      ...python("-except BellError:\n+except Exception:\n     wait()"),
    },
    "what is about exceptions by its changelog": {
      files: {
        "src/tides.py": "-except BellError:\n+except Exception:\n     wait()",
        "changelog/12.bugfix.rst": "+Treats bells as mute where the tide raises.",
      },
    },
    "an exception narrowed": python("-except Exception:\n+except BellError:\n     wait()"),
    "a handler of something else": python(
      "-    except BellError:\n-        wait()\n ring()\n+except Exception:\n+    wait()",
    ),
    "a new handler": python("+except Exception:\n+    log()"),
    "a handler that raises again": python("-except BellError:\n+except Exception:\n+    raise"),
    "a reason given": python(
      "-except BellError:\n+except Exception:  # bells raise what they like\n     wait()",
    ),
    "one narrow exception for another": python(
      "-except BellError:\n+except TideError:\n     wait()",
    ),
    "a handler that is gone": python("-except BellError:\n-    pass"),
    "a test": {
      files: { "tests/test_a.py": "-except BellError:\n+except Exception:\n     wait()" },
    },
  },
};
