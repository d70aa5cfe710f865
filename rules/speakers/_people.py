"""Names that people have: one of them, near to another, is more likely a second person than a slip."""

from __future__ import annotations

# Given names and short family names, of three letters and more.
NAMES = frozenset(
    """
    aarav aarne aarti aarush aayush abe abel abi abu ada adam addy adele aden adil adina adler adnan adrian adrianna
    agnes ahmad ahmed ahn aida aidan aiden aiko aila aimee aisha akash akemi akio akira alain alan alana alba albert
    alda aldo alec aled alena alessa alex alexa alexi alexis alfie alfred alger ali alia alice alicia alina alisa
    alise alison alissa aliya allan allen allie ally alma alois alonso alpha alvin alyssa amal aman amar amara amari
    amber ambra amelia amelie amina amir amira amit amita amos amrit amy ana anais anand anass anders andre andrea
    andrei andres andrew andy aneesh ang angel angela angie angus anh ania anika anil anina anis anisa anish anita
    anja anjali anke ann anna anne anneke annette anni annie anniina annika anouk ansel anthony antje anton ants
    antti anu anya ara aram arash ari aria ariana ariane arie ariel arif arja arjun arlo arman arnav arne arno
    arnold aron art arthur artur arun arvo arya asa asha asher ashish ashley ashok asif asko asma astrid atif auden
    audrey august auke aura aurora ava avery avi aya ayaan ayala ayda ayla ayman ayse aziz bae bai bailey baker
    balint ball bao barb barber bard barry bart basil bass bastian baum bea beata beate beau beck becky behr bel
    bela bell bella ben bender bengt benita benito benny benoit bent berg berit bern bernd bernie bert berta berti
    bess bessie best beth betsy bettina betty bev bia biel bill billy bin bina birgit birk birte bishop bix bjarne
    bjorn black blair blake blum boaz bob bobby bode bodo boer bohm bond bonnie boris boyd brad brady bram brand
    brandi brandon brandt brandy braun bree bren brenda brendan brent bret brett brian briana brice bridget brit
    brita britt brock brody brook brooke brooks bros brown bruce bruna bruno bryan bryce bryn bryson buck bud buddy
    burak burke burns burt bush butler byrd byrne byron cain caio cal caleb callie callum calvin cam cameron camil
    camila camille can candy cara carey carin carina carl carla carlo carlos carly carmen carol carola carole carr
    carrie carsten carter cary casey cash cass cassie cate cathal cathy cece cecil cecile cedric celia celine cesar
    chad chai chan chana chandra chang chao charan charis charles charlie chas chase chava chaya chaz che chelsea
    chen cheng cher cheryl chester chet cheung chi chia chiara chidi chin ching chip chloe cho choi chong chow chris
    chuck chun cian ciara cindy claire clara clare clark claude claudia claus clay clem cleo cliff clint clive clyde
    coby cody cohen colby cole colette colin colleen collin conan connie connor conor conrad cook cooper cora coral
    corey corin corina corinne cory cosmo costa court cox craig cruz curt curtis cyril cyrus dae dagmar dai daisy
    dale dalia damian damien damon dan dana dane danica daniel danielle danilo danita danny dante daphne dara darby
    darcy daria darian darin dario darius dariusz darla darlene darrell darren darryl darwin daryl dave davi david
    davie davis dawn day dea dean deana deanna deb debbie debby deborah debra dee deena deepa deepak deidre del
    delia della delores deng denis denise dennis denny derek derrick des desiree desmond detlef dev devin devon
    dewey dex dexter diana diane dianne dick diego dieter dietrich dilip dillon dima dimitri dina dinah dinesh ding
    dino diogo dion dirk dita dixon diya dmitri doc dolly dolores dom domingo dominic don donal donald donna donnie
    donny dora dorian dorin doris dorit dorothy dot dotty doug dov doyle drake drew duane duc duke duncan dunn
    dustin dwight dylan earl ebba ebbe ebony edda eddie eddy eden edgar edie edina edison edita edith edmond edmund
    edna edson eduard edward edwin eero eeva effie egil egon eha eike eila eileen eilis eino eira eitan ekin eladio
    elaine elba eldon eleanor elena eleni elfie eli elia eliana elias elie elif eliisa elijah elin elina elio eliot
    elisa elise elissa eliza ella elle ellen elli ellie elliot elliott ellis elma elmer elmo elna elodie eloise elon
    elsa elsbeth else elsie elton elva elve elvin elvira elvis ely elyse emad emeka emer emery emi emil emile emilia
    emilie emilio emily emin emir emma emmet emmy enda endel ene enid enn ennio enno enoch enrico enrique enzo epp
    eric erica erich erik erika erin erling erma erna ernest ernie ernst errol erwin esa esme esra essie esteban
    estelle ester esther ethan ethel etienne etta eugen eugene eunice eva evan evans eve evelin evelyn ever evert
    evi ewa ewan ezra fabian fabio fadi fady faisal faith fang fanni fannie fanny farah farid farouk fatima fay faye
    fei felicia felipa felipe felix feng ferdi fergus fern fernando fidel filip filippo finn fiona fisher flo flora
    florence florian flynn fong ford foster fox fran frances francis franco frank frankie franz fraser fred freda
    freddie freddy frederick freya frida frieda friedel frieder fritz fuchs fumi gabe gabi gabor gabriel gabriella
    gaby gael gail gal gale ganesh gareth garrett garth gary gavin gaye geert gemma gena gene geoff george georgia
    georgie gerald gerd gerda gerhard gerli german gerry gert gertie gia gianni gibson gida gideon gigi gil gilbert
    gilda giles gill gina ginger ginny gino girish gisela gita giulia gladys glen glenda glenn gloria goldie gomez
    gong gonzalo gordon grace gracie grady graham grant gray grazia greg greta gretchen grete griffin grit guido
    gunnar gunter guo gus gustav guus guy gwen gwyn haas hahn hai haiko hal hale haley halim hall hamid hamish hamza
    han hana hanh hank hanna hannah hanne hans hansen hao harald hardy hari harish harold harper harris harry hart
    harun harvey hasan hassan hattie hayden hazel heath heather hector hedda hedi hee heidi heike heiko heiner heino
    heinz helen helena helene helga helgi heli helle helma helmi helmut hendrik heng henk henn henning henrik henry
    herb herbert herman hermann herta hester hettie hida hilary hilda hilde hilja hill hilla hilma hina hinda hiro
    hiroko hiroshi hoa hoang holger holly holt homer hong hope horace horst hoss howard hoyt hsu hua huang huda
    hudson huey hugh hugo hui huib hull hung hunt hunter huong hussein hyun iain ian ibo ibrahim ida idris ieva
    ignacio igor ike ilan ilana ilja ilka ilkka ilme ilona ilsa ilse iman imani imke imogen imran ina india indrek
    ines inga inge ingo ingrid inka ira irena irene irina iris irma irv irvin irving isa isaac isaan isabel isabelle
    isaiah isha ishaan isis isla ismael ismail ito ivan ivana ivar iver ivo ivy izzy jaak jaan jaana jaap jaber jac
    jack jackie jackson jacob jacqui jada jade jaden jae jai jaime jake jakob jamal jamar james jamie jamil jan jana
    jane janek janet jani janice janie janina janine janis janna janne jansen jared jari jarkko jaron jarrod jasmin
    jasmine jason jasper javier jax jay jayden jayne jazz jean jeanie jeanne jeb jed jeff jeffrey jen jenna jenni
    jennie jennifer jenny jens jerad jerald jeremy jeri jerome jerri jerry jess jesse jessica jessie jesus jet jewel
    jia jie jill jillian jim jimmy jin jing jiro jiu joan joanna joanne joao joaquin job joby jochen jody joe joel
    joelle joey johan johann johanna john johnny johnson jolie jon jona jonah jonas jonathan jones joni jonny joost
    joran jordan jorg jorge jos jose josef joseph josh joshua josie joy joyce juan juana judah judd jude judi judith
    judy juha jukka jules juli julia julian julie juliet julio julius jun june jung junior jurgen justin kaan
    kaarina kade kadri kai kaia kaido kaija kaila kaire kaiser kaito kalev kalle kamal kana kane kang kara karan
    karel karen kari karim karin karina karl karla karsten kash kasper kate katharina kathleen kathryn kathy katia
    katie katja katri katrin katy kavi kay kaya kaye kayla kazu kedar keely keiko keira keith kelley kelly kelsey
    kelvin ken kendall kendra kenji kenny kent kenya keren keri kermit kerry kerstin keshia kevin khadija khaled
    khalid khan kia kiaan kieran kiki kim kimi kimmo kin king kino kip kira kiran kirby kirk kirsi kirsten kirsti
    kit kitty kiyo klara klaus klavs klein knut kobe kobi koch koji kok kolb kong konrad kora koray korn kornel
    kornelia kraus kris krish krista kristen kristi kristian kristin kristina kristy kuba kuhn kumar kun kuo kurt
    kwame kwan kwok kyla kyle kylie kyra lacey lai laila lam lamar lan lana lance landon lane lang lani lara larry
    lars lasse laszlo lau laura laurel lauren laurent laurie law lawson layla lea leah leander leann lee leena leia
    leida leif leigh leila lela leland lelia lembit lemuel len lena lene lenny lenora leo leon leona leonard leonie
    leonor leroy les lesley leslie lester leta leticia letty lev levi levy lew lewis lexi lia liam lian liana liane
    libby lida lidia lien liese liina liisa lila lili lilia lilian lilith lillian lilly lily lim lin lina lincoln
    linda linden lindsay lindsey line ling link linn linnea linus lionel lior lira lis lisa lise lisette lita liu
    liv livia liz liza lizzie lloyd loan logan lois lok loke lola lon lone long lonnie lora loren lorena lorenz lori
    lorin lorna lorne lorraine lotta lotte lottie lou louis louisa louise love loyd luan luana luca lucas lucca
    luciana lucie lucien lucille lucy ludwig luis luisa luise luiz lukas luke lula lulu luna lutz luule luz lydia
    lyla lyle lyn lynda lynn lynne lyra mabel mac mace mack maddy madge mae magda maggie mahdi mahesh mahmoud mai
    maia maie maik maire mait maja mal malcolm malik malin mall malle mallory malte man mandy manfred manish manny
    manu manuel manuela mao mara marc marcel marcelle marcia marco marcos marcus mare marek maren margaret margit
    margo margot margus mari maria mariam marian mariana marie mariel marika marina mario marion marisa marissa
    marit marius mariusz marja marjorie mark marko markus marla marlene marlin marlon marsha mart marta marten
    martha marti martin martina marty marv marvin mary masha mason mat mata mateja mateo mathew mathias mati matias
    matija matilda matt matteo matthew matthias matti mattie matty maud maude maura maureen maurice mauro max maxim
    maxine may maya mayer mayo meelis meeri meg megan megha mehdi mehmet mei meike mel melanie melba melina melissa
    melody melvin mena mendy meng mercedes merike merja merle merlin merve mervi meryl meta mia mica micah micha
    michael michal michala michel michele michelle mick mickey miguel mihkel miia mika mikael mike mikel mikey
    mikhail mikko mila milan mildred milena miles milla millie milly milo milton mimi min mina mindy ming minh minna
    minnie mira miranda mireille miri miriam mirja mirka mirko miro mirva misha missy mitch moa moe moha mohamed
    mohammed mohan moira moll molly mona monica monika monique monroe monty moon moonika mora moran morgan morris
    morten mose moses moss muhammad mundo murat muriel murphy murray musa mustafa mya myles myra myrna myron nada
    nadia nadine nadja naim najib nala nam nan nana nancy naomi naresh nash nasir nat natalia natalie natalja
    natasha nate nathan naveed navid nea ned neda neha neil nele nell nella nellie nelly nelson nero nessa nestor
    neta neville newt ngo nguyen nia niall nic nick nicki nicky nico nicola nicolas nicole niels nigel niina nikhil
    niki nikita nikki niko nikola nila nils nina ning nino nir nisha nita nitin nixon noa noah noam noel noelle
    noemi nola nolan noor nora norbert noreen nori norm norma norman nova nuno nur nura nuria nye oda odell odessa
    odette odin ofer ofra oksana ola olaf olav ole oleg olev olga oli olin oliva olive oliver olivia olivier olle
    olli ollie olof oma omar oona opal ora oren orin orla orlando orson orville osama osca oscar oskar osman oswald
    otis ott otto ousmane outi ove owen ozan ozzy paavo pablo paco pai paige paloma pam pamela pan papa par park
    parker pascal pasi pat patrice patricia patrick patrik patsy patti patty paul paula paulo pavan pavel pax payton
    pearl pedro peep peeter peggy pei pekka pelle penn penny pepe per percy perry pete peter petra petri peyton phan
    phil philip phillip phoebe phuc pia pierce pierre piet piia pilar ping piotr piper piret pirjo pirmin polly
    pooja poppy porter preeti prem preston price priit priti priya qian qiang quan quentin quincy quinn quinton
    rachel rada radek rae rafa rafael rafi rahel rahul rai raija raimo raina raivo raj raja rajan rajiv raju rakesh
    ralf ralph ram rama ramesh rami ramin ramiro ramon ramona ramsey ran rana randall randi randy rani rania raphael
    rashad rashid raul ravi ray raya raymond reba rebecca reed reese reg reggie regina reid reijo rein reiner rekha
    rena renata renate rene renee reto reuben rex rey reyes reza rhea rhoda rhonda rhys ria rian ricardo rich
    richard rick rickie ricky rico rie riho riina riitta rik rika riku riley rina ringo rinn rino rio risto rita
    riva river riya rob robb robbie robert roberta roberto robin robyn rocco rocky rod rodney rodrigo roger rohan
    rohit roland rolf rolfe rollo roma roman romeo romy ron rona ronald ronan ronda roni ronja ronnie ronny rory
    rosa rosalie rosana rosanna roscoe rose rosemary roser rosie rosita roslyn ross roth rowan rowe roxanne roy
    royce ruben ruby rudi rudolf rudy rufus rui rupert rusa russ russell rusty ruth ryan ryder ryo sabine sabrina
    sacha sachin sadie saeed sage sahar said sajan sal salem sally salma salman sam samantha sami samir sammy samson
    samuel san sana sander sandi sandra sandro sandy sang sanjay sanna santi santiago saori sara sarah sarai sari
    sascha sasha satish satu saul savannah sawyer scott sean seb sebastian seija selena selim selina selma sen seppo
    serena serge sergei sergio seth seymour shah shai shan shana shane shani shannon shao sharif sharon shaun shauna
    shawn shay shea sheila shelby sheldon shelley shelly shen sherman sherri sherry sheryl shin shira shirin shirley
    shiv shu sid sidney siegfried sierra siggi sigrid siim siiri silas silke silvia sim sima simon simona simone
    sina sinan sine sinead siri sirje sirpa sissy siv sky skye skyler smith sneha sofia sofie sohan sol solomon son
    sonia sonja sonny sonya soo sophia sophie soren spencer stacey stacy stan stanley stef stefan stefanie steffen
    steffi stein stella sten steph stephan stephanie stephen sterling steve steven stew stewart stine stone stu
    stuart sue suki sully sultan sumi sun sunil sunita sunny suresh surya susan susana susann susanne susi susie
    suus suzanne suzie suzy sven svenja svetlana syd sydney sylvia sylvie taavi tad tadeo taeko tai taina takeo tal
    tali talia tam tamar tamara tami tamika tammy tan tang tania tanja tanya tao tara tarek tari tariq tarja taro
    tarun tasha tate tatiana taya taylor ted teddy teo terence teresa teri tero terrence terri terry tess tessa thad
    thai thea theo theodor theresa therese theresia thi thiago thomas thor thora thu tia tiago tiana tien tiffany
    tiina tiit tiiu tilda till tillie tilly tim timmy timo timon timothy tin tina ting tino tito titus tobi tobias
    toby tod todd toivo tom toma tomas tommy tomo tone toni tonia tonje tonu tony tonya tori torsten tory tove
    tracey traci tracy tran travis trent trevor trey tricia triin trina trinh trish trisha tristan troy trudi trudy
    trung tsai tuan tucker tuija tung tuomas tuula tuva tyler tyra tyrone tyson udo ulla uma umar umberto una uno
    urmas urs ursel ursula urve uschi usman ute uwe vaike val valentin valentina valeria valerie valter van vance
    vanessa varun vaughn veda vello velma vera verena verna vernon veronica vesa vic vicki vicky victor victoria
    vidya viive vijay vikas vikram viktor viktoria ville vilma vince vincent vinny vinod viola violet virgil
    virginia virve vishal vita vito vivaan vivek vivi vivian viviana vivien vlad vladimir volker wade wael walker
    wallace wally walt walter wan wanda wang ward warren wayne webb wei weiss wen wendell wendy werner wes wesley
    west wilbur wiley wilfred wilhelm will willa willem william willie willis willy wilma wilson win winnie wojtek
    wolf wolfgang wong woo wood woody wyatt xander xavier xena xia xiao xin xue yael yan yana yang yann yannick yao
    yara yardena yaron yash yasin yasmin yasmine yasser yen yifan yin ying yitzhak ynez yoko yolanda yoma yong yoon
    yosef yoshi you young ysabel yuan yue yuki yukio yul yun yuri yusuf yuval yves yvette yvonne zac zach zachary
    zack zahra zaid zain zane zara zayn zeb zed zeke zelda zena zeno zev zhang zhao zhen zheng zhong zhou zhu zia
    zina zita ziv ziva zoe zoey zofia zola zora zoran zoya zsa zula zuri
    """.split()  # noqa: SIM905 - a list of one a line would be many pages
)
