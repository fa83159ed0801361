import { installChromium } from './browser';

console.log(installChromium());
