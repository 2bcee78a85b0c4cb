import { added, type Cases } from "../../cases.ts";

const python = (diff: string, path = "tests/test_bell.py") => ({ files: { [path]: diff } });
const go = (text: string) => ({ files: { "bell_test.go": added(text) } });

export const cases: Cases = {
  finds: {
    "a test with something in front": python("-def test_rings():\n+def _test_rings():"),
    "a method": python("-    async def test_rings(self):\n+    async def skip_test_rings(self):"),
    "two of them": python(
      "-def test_rings():\n+def xtest_rings():\n     ring()\n-def test_chimes():\n+def xtest_chimes():",
    ),
    "a test of Go with a small letter": go("func Testring(t *testing.T) {"),
  },
  leavesAlone: {
    "a test that was renamed": python("-def test_rings():\n+def test_it_rings():"),
    "a new helper": python("+def _test_rings():"),
    "a test that became a helper": python(
      "-def test_rings():\n+def _test_rings(bell):\n     ring()\n+def test_both():\n+    _test_rings(1)",
    ),
    "a file that pytest does not read": python(
      "-def test_rings():\n+def _test_rings():",
      "tests/support.py",
    ),
    "a test that was only moved": python("-def test_rings():\n+    def test_rings():"),
    "a test of Go": go("func TestRing(t *testing.T) {\nfunc Test_ring(t *testing.T) {"),
    "a helper of Go": go("func testRing(t *testing.T) {"),
    "a helper of Go that looks like a test": go(
      "func Testring(t *testing.T) {\n}\nfunc TestBell(t *testing.T) {\n\tTestring(t)",
    ),
    source: { files: { "src/bell.py": "-def test_rings():\n+def _test_rings():" } },
  },
};
