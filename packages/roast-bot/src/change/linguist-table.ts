/**
 * Each language with its extensions, its file names and its interpreters, lower-case. Generated from
 * linguist-languages 9.5.0 (MIT) by `npx vitest run packages/roast-bot/test/change/detect-language.test.ts -u`.
 */
export const linguistTable: string = `
1c-enterprise|bsl os||
2-dimensional-array|2da||
4d|4dm||
abap|abap||
abap-cds|asddls||
abnf|abnf||
ada|ada adb ads||
adobe-font-metrics|afm||
agda|agda lagda||
aidl|aidl||aidl
aiken|ak||
al|al||
aleo|aleo||
algol|alg||
alloy|als||
altium-designer|outjob pcbdoc prjpcb schdoc||
ampl|ampl||
angelscript|angelscript||
answer-set-programming|||clingo
ant-build-system||ant.xml build.xml|
antlers|antlers.html antlers.php antlers.xml||
antlr|g4||
apacheconf|apacheconf|.htaccess apache2.conf httpd.conf|
apex|apex cls||
api-blueprint|apib||
apl|apl dyalog||apl aplx dyalog
applescript|applescript scpt||osascript
arc|arc||
asciidoc|adoc asciidoc||
asl|asl dsl||
asn.1|asn asn1||
asp.net|asax ascx ashx asmx aspx axd||
aspectj|aj||
assembly|a51 agc asm nasm s x68||
astro|astro||
asymptote|||asy
ats|dats hats sats||
augeas|aug||
autohotkey|ah1 ah2 ahk ahkl||
autoit|au3||
avro-idl|avdl||
awk|auk awk gawk mawk nawk||awk gawk mawk nawk
b-formal-method-|mch||
ballerina|bal||
baml|baml||
batchfile|bat cmd|gradlew.bat mvnw.cmd|
bbcode|bbcode||
befunge|befunge||
berry|be||
bicep|bicep bicepparam||
bird2||bird.conf|
bitbake|bbappend bbclass||
blade|blade blade.php||
blitzbasic|decls||
blitzmax|bmx||
blueprint|blp||
bluespec|bsv||
boo|boo||
boogie|bpl||boogie
bqn|bqn||
brightscript|brs||
browserslist||.browserslistrc browserslist|
bru|bru||
c|c cats h h.in idc opencl upc xbm xpm||tcc
c-objdump|c-objdump||
c3|c3||
cabal-config|cabal|cabal.config cabal.project|
caddyfile|caddyfile|caddyfile|
cadence|cdc||
cangjie|cj||
cap-cds|cds||
cap-n-proto|capnp||
carbon|carbon||
cartocss|mss||
ceylon|ceylon||
chapel|chpl||
charity|ch||
checksums|crc32 md2 md4 md5 sfv sha1 sha2 sha224 sha256 sha256sum sha3 sha384 sha512|checksums.txt cksums md5sum.txt md5sums sha1sums sha256sums sha256sums.txt sha512sums|
chuck|ck||
cil|cil||
circom|circom||
cirru|cirru||
clarion|clw||
clarity|clar||
classic-asp|asp||
clean|dcl icl||
click|click||
clips|clp||
clojure|boot cl2 clj cljc cljs cljs.hl cljscm cljx hic|riemann.config|bb
closure-templates|soy||
cloud-firestore-security-rules||firestore.rules|
clue|clue||
cmake|cmake cmake.in|cmakelists.txt|
cobol|cbl ccp cob cobol cpy||
codeowners||codeowners|
codeql|ql qll||
coffeescript|_coffee cjsx coffee coffee.erb coffee.md iced litcoffee|cakefile|coffee
coldfusion|cfc cfm cfml||
collada|dae||
common-lisp|asd lisp ny podsl sexp||ccl clisp ecl lisp sbcl
common-workflow-language|cwl||cwl-runner
component-pascal|cp cps||
conll-u|conll conllu||
cooklang|cook||
cpp|c++ cc cpp cppm cxx h++ hh hpp hxx inl ino ipp ixx tcc tpp txx||
cpp-objdump|c++-objdump c++objdump cpp-objdump cppobjdump cxx-objdump||
cql|cql||
creole|creole||
crontab||crontab|
crystal|cr||crystal
csharp|cs cs.pp csx linq||
cson|cson||
csound|orc udo||
csound-document|csd||
csound-score|sco||
css|css pcss postcss||
csv|csv||
cuda|cu cuh||
curry|curry||
cweb|w||
cycript|cy||
cypher|cyp cypher||
cython|pxd pxi pyx||
d|d di||
d-objdump|d-objdump||
d2|d2||
dafny|dfy||dafny
darcs-patch|darcspatch dpatch||
dart|dart||dart
daslang|das||
dataweave|dwl||
dhall|dhall||
diff|diff patch||
digital-command-language|com||
dircolors|dircolors|.dir_colors .dircolors _dir_colors _dircolors|
dm|dm||
dns-zone|arpa zone||
dockerfile|containerfile dockerfile|containerfile dockerfile|
dogescript|djs||
dotenv|env|.env .env.ci .env.dev .env.development .env.development.local .env.example .env.local .env.prod .env.production .env.sample .env.staging .env.template .env.test .env.testing|
dtrace|||dtrace
dune||dune-project|
dylan|dyl dylan intr lid||
e|||rune
e-mail|eml mbox||
eagle|sch||
earthly||earthfile|
ebnf|ebnf||
ec|ec eh||
ecl|eclxml||
edge|edge||
edgeql|edgeql esdl||
edje-data-collection|edc||
edn|edn||
ejs|ect ejs ejs.t jst||
elixir|ex exs|mix.lock|elixir
elm|elm||
elvish|elv||elvish
emacs-lisp|el emacs emacs.desktop|.abbrev_defs .emacs .emacs.desktop .gnus .spacemacs .viper _emacs abbrev_defs cask eask project.ede|
emberscript|em emberscript||
eq|eq||
erlang|app app.src erl escript hrl xrl yrl|emakefile rebar.config rebar.config.lock rebar.lock|escript
euphoria|||eui euiw
f-|fst fsti||
factor|factor|.factor-boot-rc .factor-rc|
fancy|fancypack fy|fakefile|
fantom|fan||
fennel|fnl||fennel
figlet-font|flf||
firrtl|fir||
flatbuffers|fbs||
flix|flix||
flux|flux fx||
formatted|eam.fs for||
forth|4th forth frt fth muf||
fortran|f03 f08 f77 f90 f95||
fpp|fpp fppi||
freebasic|bi||
freemarker|ftlh||
frege|fr||
fsharp|fs fsi fsx||
futhark|fut||
g-code|cnc gco gcode||
gaml|gaml||
gams|gms||
gap|gap gi||
gdb|gdb gdbinit||
gdscript|gd||
gdshader|gdshader gdshaderinc||
gedcom|ged||
gemfile.lock||gemfile.lock|
gemini|gmi||
genero-4gl|4gl||
genero-per|per||
genshi|kid||
gerber-image|cmp gbl gbo gbp gbr gbs gko gpb gpt gtl gto gtp||gerbv gerbview
gettext-catalog|po pot||
gherkin|feature story||
git-attributes||.gitattributes|
git-commit||.gitmessage commit_editmsg|
git-revision-list||.git-blame-ignore-revs|
gleam|gleam||
glsl|fp frg fsh fshader geo geom glsl glslf glslv gshader rchit rmiss tesc tese vert vrx vs vsh vshader||
glyph|glf||
glyph-bitmap-distribution-format|bdf||
gn|gn gni|.gn|gn
gno|gno||
gnuplot|gnu gnuplot gp plot||gnuplot
go|go||
go-checksums||go.sum go.work.sum|
go-module||go.mod|
go-template|gohtml gotmpl html.tmpl tmpl|_helpers.tpl|
go-workspace||go.work|
godot-resource|gdnlib gdns tres tscn|project.godot|
golo|golo||
gosu|gsx vark||
grace|grace||
gradle|gradle gradle.kts||
grammatical-framework|gf||
graphql|gql graphql graphqls||
graphviz-dot-|dot gv||
groovy|groovy grt gsp gtpl gvy|jenkinsfile|groovy
gsc|csc gsc gsh||
gtkrc|gtkrc|gtkrc gtkrc-2.0|
hack|hack hhi||
haml|haml haml.deface||
handlebars|handlebars hbs||
haproxy|cfg|haproxy.cfg|
harbour|hb||
hare|ha||
haskell|chs hs hs-boot hsc lhs||runghc runhaskell runhugs
haxe|hx hxsl||
hcl|hcl nomad tf tftpl tfvars tofu||
hip|hip||
hiveql|hql||
hlsl|cginc fxh hlsl hlsli||
hocon|hocon|.scalafix.conf .scalafmt.conf|
holyc|hc||
hoon|hoon||
hosts-file||hosts hosts.txt|
html|cshtml ecr erb erb.deface heex hta htm html html.eex html.hl leex phtml razor rhtml xht xhtml||
http|http||
hurl|hurl||
hxml|hxml||
hy|hy||hy
icalendar|ical ics||
idl|dlm||
idris|idr lidr||
ignore-list|gitignore|.agignore .atomignore .babelignore .bzrignore .ckignore .coffeelintignore .cvsignore .dockerignore .easignore .eleventyignore .eslint-ignore .eslintignore .gitignore .ignore .markdownlintignore .nodemonignore .npmignore .prettierignore .rgignore .stylelintignore .vercelignore .vscodeignore gitignore-global gitignore_global|
igor-pro|ipf||
il-assembly|il||
imagej-macro|ijm||
imba|imba||
imhex-pattern-language|hexpat||
inform-7|i7x ni||
ini|cnf container cylc desktop desktop.in dof editorconfig gitconfig ini lektorproject mount nanorc network prefs service socket target timer url|.buckconfig .coveragerc .curlrc .editorconfig .flake8 .gitconfig .gitmodules .gitreview .inputrc .nanorc .npmrc .pylintrc .tgitconfig .wgetrc _curlrc buildozer.spec config.worktree inputrc nanorc pylintrc ssh-config ssh_config sshconfig sshconfig.snip sshd-config sshd_config suite.rc vlcrc|
ink|ink||
inno-setup|isl iss||
io|io||io
ioke|ik||ioke
irc-log|irclog weechatlog||
isabelle|thy|root|
ispc|ispc||
j|ijs||jconsole
jac|jac||
jai|jai||
janet|janet||janet
jar-manifest||manifest.mf|
java|jav java jsh jsp jte tag||
java-properties|properties||
javascript|_js bones cjs epj es6 gjs jake javascript js js.erb jsb jscad jsfl jslib jsm jspre jss jsx mjs njs pac sjs ssjs xsjs xsjslib|jakefile|bun chakra d8 gjs js node nodejs qjs rhino v8 v8-shell
jcl|jcl||
jest-snapshot|snap||
jetbrains-mps|mpl msd||
jinja|j2 jinja jinja2||
jolie|iol ol||jolie
jq|||gojq jaq jq jqjq jqq query-json
json|4dform 4dproject avsc code-snippets code-workspace geojson gltf har hujson json json-tmlanguage json.example jsonc jsonl mcmeta sarif slnlaunch sublime-build sublime-color-scheme sublime-commands sublime-completions sublime-keymap sublime-macro sublime-menu sublime-mousemap sublime-project sublime-settings sublime-theme sublime-workspace sublime_metrics sublime_session tfstate tfstate.backup topojson tsconfig.json webapp webmanifest yyp|.all-contributorsrc .arcconfig .auto-changelog .babelrc .c8rc .devcontainer.json .eslintrc.json .htmlhintrc .imgbotconfig .jscsrc .jshintrc .jslintrc .nycrc .oxlintrc.json .secrets.baseline .swcrc .tern-config .tern-project .watchmanconfig api-extractor.json bun.lock composer.lock deno.lock devcontainer.json flake.lock jsconfig.json language-configuration.json mcmod.info module.bazel.lock package.resolved pipfile.lock tsconfig.json tslint.json|
json5|json5||
jsonld|jsonld||
jsonnet|jsonnet libsonnet||
julia|jl||julia
jupyter-notebook|ipynb|notebook|
just|just|.justfile|
kaitai-struct|ksy||
kakounescript|kak|kakrc|
kcl||kcl.mod kcl.mod.lock|
kdl|kdl||
kicad-layout|kicad_mod kicad_pcb kicad_wks|fp-lib-table|
kicad-legacy-layout|brd||
kicad-schematic|kicad_sch kicad_sym||
kit|kit||
koka|kk||koka
kolmafia-ash|ash||
kotlin|kt ktm kts||
krl|krl||
kusto|csl kql||
kvlang|kv||
labview|lvclass lvlib lvproj||
langium|langium||
lark|lark||
lasso|las lasso lasso8 lasso9||
latte|latte||
lean|hlean||
leo|leo||
less|less||
lex|flex jflex jisonlex lex|lexer.x|
lfe|lfe||
ligolang|ligo mligo religo||
lilypond|ily ly||
linker-script|ld lds|ld.script|
liquid|liquid||
liquidsoap|liq||
livecode-script|livecodescript||
livescript|_ls|slakefile|
llvm|ll||
lobster|lobster||
logos|xi xm||
logtalk|lgt logtalk||
lolcode|lol||
lookml|lkml lookml||
lsl|lsl lslp||lsl
lua|lua nse p8 pd_lua rbxs rockspec wlua|.luacheckrc|lua luajit
luau|luau||luau
m|mumps||
m3u|m3u m3u8||
m4||configure.ac|
macaulay2|m2||m2
makefile|mak make makefile mk mkfile|bsdmakefile gnumakefile kbuild makefile makefile.am makefile.boot makefile.frag makefile.in makefile.inc makefile.pc makefile.sco makefile.wat mkfile|make
mako|mako mao||
markdown|livemd markdown md mdown mdwn mdx mkd mkdn mkdown ronn workbook|contents.lr|
marko|marko||
mask|mask||
matlab|matlab||
max|maxhelp maxpat maxproj mxt pat||
maxscript|mcr||
mcfunction|mcfunction||
mercury|||mmi
mermaid|mermaid mmd||
meson||meson.build meson_options.txt|
metal|metal||
metta|metta||
microsoft-visual-studio-solution|sln||
minid|minid||
minizinc|mzn||
minizinc-data|dzn||
mint|mint||
mirah|druby duby mirah||
mirc-script|mrc||
mlir|mlir||
modula-3|i3 ig m3 mg||
module-management-system|mmk mms|descrip.mmk descrip.mms|
mojo|mojo||
monkey|monkey monkey2||
moocode|moo||
moonbit|mbt||
moonscript|moon||moon
move|move||
mql4|mq4||
mql5|mq5||
mtml|mtml||
mupad|mu||
muse|muse||
mustache|mustache||
myghty|myt||
nasal|nas||
nasl|nasl||
nearley|ne nearley||
nemerle|n||
neon|neon||
nesc|nc||
netlinx|axi axs||
netlinx+erb|axi.erb axs.erb||
netlogo|nlogo||
newlisp|||newlisp
nextflow|nf|nextflow.config|nextflow
nginx|nginx nginxconf|nginx.conf|
nim|nim nim.cfg nimble nimrod nims|nim.cfg|
ninja|ninja||
nit|nit||
nix|nix||
noir|nr||
nsis|nsh nsi||
nu||nukefile|nush
nunjucks|njk||
nushell|||nu
nwscript|nss||
oberon|ob2||
objdump|objdump||
objective-c|m||
objective-c++|mm||
objective-j|sj||
ocaml|eliom eliomi ml ml4 mli mll mly||ocamlrun ocamlscript
omgrofl|omgrofl||
omnet++-ned|ned||
ooc|ooc||
opa|opa||
opal|opal||
open-policy-agent|rego||
openedge-abl|p||
openqasm|qasm||
openscad|scad||
openstep-property-list|glyphs||
opentype-feature-file|fea||
option-list||.ackrc .rspec .yardopts ackrc mocha.opts|
org|org||
overpassql|overpassql||
overpy|opy||
ox|ox oxh oxo||
oxygene|oxygene||
oz|oz||
p4|p4||
pact|pact||
pan|pan||
papyrus|psc||
parrot|parrot pasm pir||
pascal|dfm dpr lpr pas pascal||instantfpc
pawn|pwn sma||
pddl|pddl||
peg.js|peggy pegjs||
pep8|pep||
perl|perl ph pl plx psgi|.latexmkrc ack cpanfile latexmkrc makefile.pl rexfile|cperl
php|aw ctp php php3 php4 php5 phps phpt|.php .php_cs .php_cs.dist phakefile|php
picolisp|||picolisp pil
piglatin|pig||
pike|pike pmod||pike
pip-requirements||dev-requirements.txt requirements-dev.txt requirements.lock.txt requirements.txt|
pkg-config|pc.in||
pkl|||pkl
plantuml|iuml plantuml puml||
plpgsql|pgsql||
plsql|bdy fnc pck pkb pks plb pls plsql spc tpb tps trg vw||
pod|||perl
pod-6|pod6||
pogoscript|pogo||
polar|polar||
pony|pony||
portugol|por||
postscript|eps epsi pfa ps||
pov-ray-sdl|pov||
power-query|pq||
powerbuilder|pbt sra sru srw||
powershell|ps1 psd1 psm1||pwsh
praat|praat||
prisma|prisma||
processing|pde||
procfile||procfile|
prolog|prolog yap||swipl yap
promela|pml||
propeller-spin|spin||
protobuf|proto||
protocol-buffer-text-format|pbtxt textproto txtpb||
public-key|pub||
pug|jade pug||
puppet|pp|modulefile|
pure-data|pd||
purebasic|pb pbi||
purescript|purs||
pyret|arr||
python|eb gyp gypi lmi numpy numpyw numsc py py3 pyde pyi pyp pyt pytb pyw smk snakefile tac wsgi xpy|.gclient deps sconscript sconstruct snakefile wscript|py pypy pypy3 python python2 python3 uv
qmake|pri||qmake
qml|qbs qml||
qt-script||installscript.qs toolchain_installscript.qs|
quake||m3makefile m3overrides|
quakec|qc||
quint|qnt||
r|r rd rhistory rsx|.rapp.history .rhistory .rprofile expr-dist|rscript
racket|rkt rktd rktl scrbl||racket
ragel|rl||
raku|6pl 6pm nqp p6 p6l p6m pl6 pm6 raku rakumod||raku rakudo
raml|raml||
rascript|rascript||
raw-token-data|raw||
rdoc|rdoc||
realbasic|rbbas rbfrm rbmnu rbres rbtbar rbuistate||
reason|re rei||
rebol|r2 r3 reb rebol||
record-jar||language-subtag-registry.txt|
red|red||
redcode|cw||
redirect-rules||_redirects|
redscript|reds||
regular-expression|regex regexp||
ren-py|rpy||
renderscript|rsh||
rescript|res resi||
restructuredtext|rest rest.txt rst rst.txt||
rexx|pprx rex rexx||regina rexx
rhai|rhai||
rich-text-format|rtf||
ring|ring||
riot|riot||
rmarkdown|qmd rmd||
robotframework|resource robot||
robots-exclusion-rules||robots.txt|
roc|roc||
rocq-prover|coq||
roff|1 chem me pic roff tmac|eqnrc mmn mmt troffrc troffrc-end|
ron|ron||
ros-interface|action srv||
rouge|rg||
routeros-script|||routeros
rpgle|rpgle sqlrpgle||
rpm-spec|spec||
ruby|builder eye gemspec god jbuilder mspec podspec prawn rabl rake rb rbi rbs rbuild rbw rbx ru ruby thor watchr|.irbrc .pryrc .simplecov appraisals berksfile brewfile capfile dangerfile deliverfile fastfile gemfile guardfile jarfile mavenfile podfile puppetfile rakefile snapfile steepfile thorfile vagrantfile|jruby macruby rake rbx ruby
runoff|rnh||
rust|rs rs.in||rust-script
sage|sage sagews||
sail|sail||
salt|sls||
sas|sas||
sass|sass||
scala|kojo sbt scala||scala
scaml|scaml||
scenic|scenic||scenic
scheme|scm sld sps ss||bigloo chicken csi gosh guile r6rs scheme
scilab|sce sci||
scss|scss||
sed|sed||gsed minised sed ssed
self|self||
selinux-policy|te|file_contexts genfs_contexts initial_sids port_contexts security_classes|
shaderlab|shader||
shell|bash bats command csh ebuild eclass fish ksh pacscript sbatch sh sh.in slurm tcsh tmux tool zsh zsh-theme|.bash_aliases .bash_functions .bash_history .bash_logout .bash_profile .bashrc .cshrc .envrc .flaskenv .kshrc .login .profile .tmux.conf .xinitrc .xsession .zlogin .zlogout .zprofile .zshenv .zshrc 9fs apkbuild bash_aliases bash_logout bash_profile bashrc cshrc gradlew kshrc login man mvnw pkgbuild profile tmux.conf xinitrc xsession zlogin zlogout zprofile zshenv zshrc|ash bash csh dash fish ksh mksh openrc-run pdksh rc sh tcsh zsh
shellcheck-config||.shellcheckrc|
shellsession|sh-session||
shen|shen||
sieve|sieve||
singularity||singularity|
slang|slang||
slash|sl||
slice|ice||
slim|slim||
slint|slint||
smali|smali||
smalltalk|ston||
smarty|tpl||
smithy|smithy||
smpl|cocci||
smt|smt smt2 z3||boolector cvc4 mathsat5 opensmt smt-rat smtinterpol stp verit yices2 z3
solidity|sol||
soong||android.bp|
sourcepawn|sp||
sparql|rq sparql||
spicedb-schema|zed||
spline-font-database|sfd||
sqf|hqf sqf||
sql|mysql sql tab udf viw||
sqlpl|db2||
squirrel|nut||
stan|stan||
standard-ml|fun sig sml||
star|star||
starlark|bzl|buck build build.bazel module.bazel tiltfile workspace workspace.bazel workspace.bzlmod|
stata|ado do doh ihlp mata matah sthlp||
stl|stl||
stylus|styl||
sugarss|sss||
supercollider|sc||sclang scsynth
surrealql|surql||
svelte|svelte||
svg|svg||
sway|sw||
sweave|rnw||
swift|swift||
swig|i swg swig||
systemverilog|sv svh vh||
tact|tact||
talon|talon||
tape|tape||
tcl|adp sdc tcl tcl.in tm xdc|owh starfield|tclsh wish
tea|tea||
teal|||tl
templ|templ||
tex|aux bbx bib bibtex cbx dtx ins lbx ltx mkii mkiv mkvi sty tex||
texinfo|texi texinfo txi||makeinfo
text|no txt|citation citations click.me copying copying.regex copyright.regex delete.me fontlog install install.mysql keep.me license license.mysql news package.mask package.use.mask package.use.stable.mask read.me readme.1st readme.me readme.mysql readme.nss readme.pc test.me use.mask use.stable.mask|
textgrid|textgrid||
textile|textile||
textmate-properties||.tm_properties|
thrift|thrift||
ti-program|8xp 8xp.txt||
tl-verilog|tlv||
tla|tla||
tmdl|tmdl||
toit|toit||
tolk|tolk||
toml|toml toml.example|cargo.lock cargo.toml.orig gopkg.lock mise.local.lock mise.lock pdm.lock pipfile poetry.lock uv.lock|
tor-config||torrc|
tsv|tsv||
turing|tu||
turtle|ttl||
twig|twig||
txl|txl||
typescript|cts gts mts ts tsx||deno ts-node tsx
typst|typ||
ucode|||ucode
unity3d-asset|anim asset mat meta prefab unity||
uno|uno||
untyped-plutus-core|uplc||
urweb|ur urs||
vala|vala vapi||
valve-data-format|vdf vmf||
vbscript|vbs||
vcard|vcf||
vcl|vcl||
velocity-template-language|vtl||
vento|vto||
verilog|veo||
verse|verse||
vespa-schema-definition|sd||
vhdl|vhd vhdl vhf vhi vho vhs vht vhw||
vim-script|vim vimrc vmb|.exrc .gvimrc .nvimrc .vimrc _vimrc gvimrc nvimrc vimrc|
vim-snippet|snip snippet snippets||
visual-basic-.net|vb vbhtml||
visual-basic-6.0|ctl dsr||
volt|volt||
vue|vue||
vyper|vy||
wavefront-material|mtl||
wavefront-object|obj||
wdl|wdl||
web-ontology-language|owl||
webassembly|wast wat||
webassembly-interface-type|wit||
webidl|webidl||
webvtt|vtt||
wgsl|wgsl||
whiley|whiley||
wikitext|mediawiki wiki wikitext||
windows-registry-entries|reg||
wisp|wisp||
witcher-script|ws||
wolfram-language|cdf ma mathematica mt nbp wl wls wlt||math mathematica mathematicascript mathkernel wolfram wolframkernel wolframnb wolframscript
wollok|wlk||
world-of-warcraft-addon-data|toc||
wren|wren||
x-font-directory-index||encodings.dir fonts.alias fonts.dir fonts.scale|
x10|x10||
xbase|prg prw||
xc|xc||
xcompose||.xcompose|
xmake||xmake.lua|
xml|adml admx ant axaml axml builds ccproj ccxml clixml cproject cscfg csdef csproj ct depproj dita ditamap ditaval dll.config dotsettings filters fsproj fxml glade gmx gpx grxml hzp icls iml ivy jelly jsproj kml launch mdpolicy meta4 mjml mxml natvis ndproj nproj nuspec odd osm pkgproj proj props ps1xml psc1 pt pubxml qhelp rbxmx rdf resx rss scxml sfproj shproj slnx srdf storyboard sttheme sublime-snippet targets tmcommand tml tmlanguage tmpreferences tmsnippet tmtheme ui urdf ux vbproj vcxproj vsixmanifest vssettings vstemplate vxml wixproj wsdl wsf wxi wxl wxs x3d xacro xaml xib xlf xliff xmi xml xml.dist xmp xproj xsd xspec xul zcml|.classpath .cproject .project app.config nuget.config packages.config pom.xml settings.stylecop web.config web.debug.config web.release.config|
xojo|xojo_code xojo_menu xojo_report xojo_script xojo_toolbar xojo_window||
xonsh|xsh||
xpages|xsp-config xsp.metadata||
xproc|xpl xproc||
xquery|xq xql xqm xquery xqy||
xs|xs||
xslt|xsl xslt||
xtend|xtend||
yacc|bison jison y yacc||
yaml|mir reek rviz sublime-syntax syntax yaml yaml-tmlanguage yaml.sed yml yml.mysql|.clang-format .clang-tidy .clangd .gemrc citation.cff glide.lock pixi.lock yarn.lock|
yang|yang||
yara|yar yara||
yasnippet|yasnippet||
yul|yul||
zap|xzap zap||
zeek|bro zeek||
zenscript|zs||
zephir|zep||
zig|zig zig.zon||
zil|mud zil||
zimpl|zimpl zmpl zpl||
zmodel|zmodel||
`;
